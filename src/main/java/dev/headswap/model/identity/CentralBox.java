package dev.headswap.model.identity;

import ai.djl.ndarray.NDArray;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Point;
import dev.headswap.frame.Similarity;
import dev.headswap.nn.Sampling;
import java.util.List;

/**
 * The fixed box of a head crop in which the face lies, as ArcFace's 112-pixel template frames it
 * (heser-spec 2.2).
 *
 * @param left column of its first pixel
 * @param top row of its first pixel
 */
public record CentralBox(int left, int top, int width, int height) {

  /** In {@link CropTemplate#PAPER}: x 163 to 350, y 111 to 299. */
  public static final CentralBox PAPER = new CentralBox(163, 111, 187, 188);

  /** The same part of the face in the crops of another template. */
  public static CentralBox of(CropTemplate template) {
    Similarity carry = Similarity.leastSquares(points(CropTemplate.PAPER), points(template));
    Point from = carry.apply(new Point(PAPER.left, PAPER.top));
    Point to = carry.apply(new Point(PAPER.left + PAPER.width, PAPER.top + PAPER.height));
    return between(from.x(), from.y(), to.x(), to.y()).within(template.size());
  }

  private static List<Point> points(CropTemplate template) {
    return List.of(template.leftEye(), template.rightEye(), template.mouth());
  }

  private static CentralBox between(double left, double top, double right, double bottom) {
    int x = (int) Math.round(left);
    int y = (int) Math.round(top);
    return new CentralBox(x, y, (int) Math.round(right) - x, (int) Math.round(bottom) - y);
  }

  private CentralBox within(int size) {
    int x = Math.max(left, 0);
    int y = Math.max(top, 0);
    return new CentralBox(x, y, Math.min(left + width, size) - x, Math.min(top + height, size) - y);
  }

  /** Larger by a factor about the same centre, cut off at the edges of a crop. */
  public CentralBox enlarged(double factor, int cropSize) {
    double x = left + width * (1 - factor) / 2;
    double y = top + height * (1 - factor) / 2;
    return between(x, y, x + width * factor, y + height * factor).within(cropSize);
  }

  /** Cuts the box out of (N, 3, S, S) and resizes it: (N, 3, side, side); differentiable. */
  public NDArray cut(NDArray crops, int side) {
    try (NDArray part = Sampling.cropped(crops, left, top, width, height)) {
      return Sampling.resized(part, side, side);
    }
  }
}
