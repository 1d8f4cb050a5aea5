package dev.headswap.eval.baseline;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;

/**
 * A head in two parts whose colours have nothing to do with each other.
 *
 * @param head all of it
 * @param hair its hair, 0 to 1
 */
record HeadParts(Mask head, Mask hair) {

  /** Fewer pixels of hair say nothing of its colour. */
  private static final int LEAST_HAIR = 64;

  static HeadParts of(LabelMap labels) {
    float[] hair = new float[labels.labels().length];
    for (int i = 0; i < hair.length; i++) {
      hair[i] = labels.labels()[i] == Label.HAIR.ordinal() ? 1 : 0;
    }
    return new HeadParts(labels.head(), new Mask(labels.width(), labels.height(), hair));
  }

  HeadParts bent(LandmarkWarp warp) {
    return new HeadParts(warp.apply(head), warp.apply(hair));
  }

  private boolean hasHair() {
    int count = 0;
    for (float alpha : hair.alpha()) {
      count += alpha > 0.5f ? 1 : 0;
    }
    return count >= LEAST_HAIR;
  }

  /** All but the hair. */
  private Mask rest() {
    float[] rest = head.alpha().clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] = Math.max(0, rest[i] - hair.alpha()[i]);
    }
    return new Mask(head.width(), head.height(), rest);
  }

  /** A picture of this head in the colours of another: part by part where both have hair. */
  RgbImage colored(RgbImage picture, RgbImage like, HeadParts other) {
    RgbImage face = ColorTransfer.apply(picture, rest(), like, other.rest());
    if (!hasHair() || !other.hasHair()) {
      return face;
    }
    RgbImage combed = ColorTransfer.apply(picture, hair, like, other.hair);
    byte[] rgb = face.rgb().clone();
    for (int i = 0; i < rgb.length; i++) {
      float share = hair.alpha()[i / 3];
      float value = (1 - share) * (rgb[i] & 0xff) + share * (combed.rgb()[i] & 0xff);
      rgb[i] = (byte) Math.round(value);
    }
    return new RgbImage(picture.width(), picture.height(), rgb);
  }
}
