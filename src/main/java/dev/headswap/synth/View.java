package dev.headswap.synth;

import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import dev.headswap.frame.Similarity;

/**
 * The part of a frame that is drawn, and how large.
 *
 * @param width in pixels
 * @param height in pixels
 * @param frameToView carries pixels of the whole frame into the view
 */
public record View(int width, int height, Similarity frameToView) {

  /** The whole frame. */
  public static View frame(int width, int height) {
    return new View(width, height, Similarity.IDENTITY);
  }

  /** The whole frame, drawn larger or smaller. */
  public View scaled(double factor) {
    double shift = (factor - 1) / 2;
    return new View(
        (int) Math.round(width * factor),
        (int) Math.round(height * factor),
        frameToView.then(Similarity.scaleThenShift(factor, shift, shift)));
  }

  /** The crop that a template cuts around landmarks of the frame, drawn at full sharpness. */
  public static View crop(CropTemplate template, Landmarks landmarks) {
    return new View(template.size(), template.size(), template.align(landmarks));
  }

  /** How far the view turns the frame clockwise, in degrees. */
  double degrees() {
    return Math.toDegrees(Math.atan2(frameToView.b(), frameToView.a()));
  }

  /** Whether a point lies in a pixel of the view. */
  boolean contains(Point p) {
    return p.x() >= -0.5 && p.y() >= -0.5 && p.x() < width - 0.5 && p.y() < height - 0.5;
  }
}
