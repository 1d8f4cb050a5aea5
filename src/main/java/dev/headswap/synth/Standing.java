package dev.headswap.synth;

import dev.headswap.frame.Similarity;

/**
 * Somebody in a group.
 *
 * @param take of the person alone
 * @param place moves the person from where the take's own frame has them, in pixels of the frame
 * @param from when they come, in seconds
 * @param until when they leave, in seconds
 */
public record Standing(Take take, Similarity place, double from, double until) {

  /** Somebody who is there all the time, where the take has them. */
  public static Standing always(Take take) {
    return new Standing(take, Similarity.IDENTITY, Double.NEGATIVE_INFINITY, Double.MAX_VALUE);
  }

  /**
   * Somebody who stands elsewhere, all the time.
   *
   * @param scale how large they appear, in times of their size in the take
   * @param x where the camera's middle of the take comes to lie, in pixels of the frame
   * @param y likewise
   */
  public static Standing at(Take take, double scale, double x, double y) {
    double fromX = take.scene().camera().centreX();
    double fromY = take.scene().camera().centreY();
    Similarity place = Similarity.scaleThenShift(scale, x - scale * fromX, y - scale * fromY);
    return new Standing(take, place, Double.NEGATIVE_INFINITY, Double.MAX_VALUE);
  }

  /** The same person there for a while only. */
  public Standing between(double seconds, double end) {
    return new Standing(take, place, seconds, end);
  }

  boolean isThere(double seconds) {
    return from <= seconds && seconds < until;
  }
}
