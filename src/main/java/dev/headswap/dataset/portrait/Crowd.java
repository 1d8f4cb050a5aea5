package dev.headswap.dataset.portrait;

import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import java.util.List;

/**
 * A frame with any number of people.
 *
 * @param pixels the frame
 * @param members those whose heads may be in it, the farthest first
 */
public record Crowd(RgbImage pixels, List<Member> members) {

  /**
   * One of them.
   *
   * @param landmarks in pixels of the frame; they may lie outside
   * @param visible whether each landmark is seen
   */
  public record Member(Landmarks landmarks, boolean[] visible) {

    /** The first landmark that is not on the outline of the jaw. */
    private static final int INNER = 17;

    /** How much of the inner face is seen, 0 to 1; half of a face is seen in profile. */
    public double seen() {
      int count = 0;
      for (int i = INNER; i < Landmarks.COUNT; i++) {
        count += visible[i] ? 1 : 0;
      }
      return (double) count / (Landmarks.COUNT - INNER);
    }
  }

  public Crowd {
    members = List.copyOf(members);
  }
}
