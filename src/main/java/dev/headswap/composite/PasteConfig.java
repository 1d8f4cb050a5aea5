package dev.headswap.composite;

/**
 * How the pasted region is cut (heser-spec 7).
 *
 * @param dilation how far it reaches beyond the head, in pixels of a 512 crop, at least 0
 * @param feather the width of its soft edge, in pixels of a 512 crop, at least 0
 */
public record PasteConfig(double dilation, double feather) {

  /** The size of the crop in which dilation and feather are measured. */
  static final double REFERENCE_SIZE = 512;

  /** Dilated by 9 and softened over 12 pixels of a 512 crop. */
  public static final PasteConfig DEFAULT = new PasteConfig(9, 12);

  public PasteConfig {
    if (dilation < 0 || feather < 0) {
      throw new IllegalArgumentException(
          "dilation and feather of at least 0 required but were %s and %s"
              .formatted(dilation, feather));
    }
  }

  /** The odd size of the square maximum filter for a crop of some size. */
  int dilationSize(int cropSize) {
    return 2 * (int) Math.round(dilation * cropSize / REFERENCE_SIZE) + 1;
  }

  /** The width of the soft edge for a crop of some size, in its pixels. */
  double featherPx(int cropSize) {
    return feather * cropSize / REFERENCE_SIZE;
  }
}
