package dev.headswap.face.perception;

import dev.headswap.face.Face;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Non-maximum suppression: of boxes that overlap, the surest stays. */
public final class Overlaps {

  /** Boxes of one face overlap more than this, in parts of their union. */
  private static final double LIMIT = 0.3;

  private Overlaps() {}

  /** Those that remain, the surest first. */
  public static List<Face> dropped(List<Face> faces) {
    List<Face> kept = new ArrayList<>();
    for (Face face : surestFirst(faces)) {
      if (kept.stream().noneMatch(k -> k.box().overlap(face.box()) > LIMIT)) {
        kept.add(face);
      }
    }
    return kept;
  }

  private static List<Face> surestFirst(List<Face> faces) {
    return faces.stream().sorted(Comparator.comparing(Face::score).reversed()).toList();
  }
}
