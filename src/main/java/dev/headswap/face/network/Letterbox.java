package dev.headswap.face.network;

import dev.headswap.face.registry.NetworkInput;
import dev.headswap.frame.Box;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.Warp;

/**
 * A whole frame on the input of a detector: the same aspect, at the top left, black below or
 * beside.
 *
 * @param picture as large as the input
 * @param toFrame from the pixels of the input to those of the frame
 */
public record Letterbox(RgbImage picture, Similarity toFrame) {

  /** Fits a frame. */
  public static Letterbox of(RgbImage frame, NetworkInput input) {
    return of(frame, input.width(), input.height());
  }

  /** Fits a frame into a size. */
  public static Letterbox of(RgbImage frame, int width, int height) {
    double s = Math.min((double) width / frame.width(), (double) height / frame.height());
    Similarity toInput = Similarity.scaleThenShift(s, (s - 1) / 2, (s - 1) / 2);
    RgbImage picture = Warp.similarity(frame, toInput, width, height);
    return new Letterbox(picture, toInput.inverse());
  }

  /** A box of the input, in pixels of the frame. */
  public Box toFrame(Box box) {
    Point corner = toFrame.apply(new Point(box.x(), box.y()));
    double grow = toFrame.scale();
    return new Box(corner.x(), corner.y(), box.width() * grow, box.height() * grow);
  }
}
