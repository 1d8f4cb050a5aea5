package dev.headswap.eval.trial;

import dev.headswap.dataset.Clip;
import dev.headswap.dataset.DatasetException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which frames of one person are its performance, its gallery and its photos: no frame is two. */
final class Stills {

  private static final int GALLERY = 5;

  private final Clip performance;
  private final List<Still> stills;

  /** One frame. */
  record Still(Clip clip, int frame) {}

  /**
   * Deals the frames out.
   *
   * @param clips of one person, one of which has at least {@code frames} frames
   */
  Stills(List<Clip> clips, int frames) {
    performance = clips.stream().filter(c -> c.frames() >= frames).findFirst().orElseThrow();
    List<Clip> others = clips.stream().filter(clip -> clip != performance).toList();
    stills = others.isEmpty() ? rest(frames) : dealt(others);
  }

  private List<Still> rest(int frames) {
    return IntStream.range(frames, performance.frames())
        .mapToObj(frame -> new Still(performance, frame))
        .toList();
  }

  /** The first of each clip, the second of each, and so on, each clip's spread over its length. */
  private static List<Still> dealt(List<Clip> clips) {
    int rounds = clips.stream().mapToInt(Clip::frames).max().orElse(0);
    List<Still> dealt = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (Clip clip : clips) {
        if (round < clip.frames()) {
          dealt.add(new Still(clip, spread(round, clip.frames())));
        }
      }
    }
    return dealt;
  }

  /** Every frame once, neighbours late: steps of about the golden section of the length. */
  private static int spread(int round, int frames) {
    int step = (int) Math.max(1, Math.round(frames * 0.618));
    while (gcd(step, frames) != 1) {
      step++;
    }
    return (int) ((long) round * step % frames);
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  Clip performance() {
    return performance;
  }

  List<Still> gallery() {
    return part(0, GALLERY);
  }

  List<Still> photos(int count) {
    return part(GALLERY, GALLERY + count);
  }

  private List<Still> part(int from, int to) {
    if (to > stills.size()) {
      throw new DatasetException(
          performance.name(),
          "the person has %d frames besides this clip but %d are required; ask for fewer sources"
              .formatted(stills.size(), to));
    }
    return stills.subList(from, to);
  }
}
