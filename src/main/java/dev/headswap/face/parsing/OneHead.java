package dev.headswap.face.parsing;

import dev.headswap.face.HeadParser;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Islands;
import dev.headswap.image.Morphology;

/**
 * A parser of which only the largest head stays: other islands of head labels, such as a stranger's
 * hair at the edge of the crop or a pattern taken for hair, become background, or they would be
 * repainted. What a gap of a sixteenth of the crop parts from the head belongs to it.
 *
 * <p>Ownership: owns the parser it was given.
 */
public final class OneHead implements HeadParser {

  private static final int GAPS = 16;

  private final HeadParser parser;

  /** Around a parser, which is closed with this. */
  public OneHead(HeadParser parser) {
    this.parser = parser;
  }

  @Override
  public LabelMap parse(RgbImage alignedCrop) {
    return alone(parser.parse(alignedCrop));
  }

  @Override
  public void close() {
    parser.close();
  }

  /** The same labels with one head; the map itself if there is no other. */
  static LabelMap alone(LabelMap labels) {
    float[] head = labels.head().alpha();
    int[] islands = Islands.of(grown(labels.head()));
    int largest = largest(islands, head);
    byte[] kept = labels.labels().clone();
    boolean changed = false;
    for (int i = 0; i < kept.length; i++) {
      if (head[i] > 0 && islands[i] != largest) {
        kept[i] = (byte) Label.BACKGROUND.ordinal();
        changed = true;
      }
    }
    return changed ? new LabelMap(labels.width(), labels.height(), kept) : labels;
  }

  private static Mask grown(Mask head) {
    int half = Math.max(1, head.width() / GAPS / 2);
    return Morphology.dilate(head, 2 * half + 1);
  }

  /** The island with most pixels of a head. */
  private static int largest(int[] islands, float[] head) {
    int[] sizes = new int[islands.length + 1];
    int largest = 0;
    for (int i = 0; i < islands.length; i++) {
      if (head[i] > 0 && ++sizes[islands[i]] > sizes[largest]) {
        largest = islands[i];
      }
    }
    return largest;
  }
}
