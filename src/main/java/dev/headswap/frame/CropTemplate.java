package dev.headswap.frame;

import java.util.List;

/**
 * Where eyes and mouth shall lie in a square head crop.
 *
 * @param size the side of the crop in pixels
 * @param leftEye the eye on the left of the picture, in pixels of the crop
 * @param rightEye the eye on the right of the picture
 * @param mouth the centre of the mouth
 */
public record CropTemplate(int size, Point leftEye, Point rightEye, Point mouth) {

  /** HeSer's own wide crop, measured on its teaser (heser-spec 2.1): 512 pixels. */
  public static final CropTemplate PAPER =
      new CropTemplate(512, new Point(227, 198), new Point(285, 198), new Point(256, 265));

  /**
   * The proportions of {@link #PAPER}, tighter: the whole head with its hair fills most of 256
   * pixels.
   */
  public static final CropTemplate COMPACT =
      new CropTemplate(256, new Point(104, 116), new Point(152, 116), new Point(128, 171));

  public CropTemplate {
    if (size < 16) {
      throw new IllegalArgumentException("a crop of at least 16 pixels required but was " + size);
    }
  }

  /** The similarity that carries a face of some frame into the crop. */
  public Similarity align(Landmarks landmarks) {
    return align(landmarks.leftEye(), landmarks.rightEye(), landmarks.mouth());
  }

  /** As {@link #align(Landmarks)}, from the three points alone. */
  public Similarity align(Point faceLeftEye, Point faceRightEye, Point faceMouth) {
    return Similarity.leastSquares(
        List.of(faceLeftEye, faceRightEye, faceMouth), List.of(leftEye, rightEye, mouth));
  }

  /** The same proportions in a crop of another size. */
  public CropTemplate resized(int side) {
    double s = (double) side / size;
    return new CropTemplate(side, scaled(leftEye, s), scaled(rightEye, s), scaled(mouth, s));
  }

  /** Scaled about the corner of the picture, which is at (-0.5, -0.5). */
  private static Point scaled(Point p, double s) {
    return new Point((p.x() + 0.5) * s - 0.5, (p.y() + 0.5) * s - 0.5);
  }
}
