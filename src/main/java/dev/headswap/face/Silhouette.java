package dev.headswap.face;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * A head whose outline is known: an Aligner draws the mask of its head beside the picture, and
 * knows it better than a parser that sees the picture alone.
 */
public final class Silhouette {

  private static final float INSIDE = 0.5f;

  private Silhouette() {}

  /**
   * A parser's labels, brought to an outline.
   *
   * @param picture of a head
   * @param outline how much of each pixel is head, as large as the picture; null where nobody knows
   */
  public static LabelMap parse(HeadParser parser, RgbImage picture, @Nullable Mask outline) {
    LabelMap labels = parser.parse(picture);
    return outline == null ? labels : fitted(labels, outline);
  }

  /**
   * The same head with another outline: head labels beyond it become background, and gaps within it
   * take the label of the head's nearest pixel. Where the two have nothing in common, the labels
   * stay as they are.
   *
   * @param outline how much of each pixel is head, as large as the labels
   */
  static LabelMap fitted(LabelMap labels, Mask outline) {
    Mask agreed = agreed(labels.head(), outline);
    return agreed.isEmpty() ? labels : fitted(labels, outline, agreed);
  }

  private static Mask agreed(Mask head, Mask outline) {
    float[] both = head.alpha().clone();
    for (int i = 0; i < both.length; i++) {
      both[i] = outline.alpha()[i] > INSIDE ? both[i] : 0;
    }
    return new Mask(head.width(), head.height(), both);
  }

  private static LabelMap fitted(LabelMap labels, Mask outline, Mask agreed) {
    int[] nearest = Nearest.in(agreed);
    float[] head = labels.head().alpha();
    byte[] fitted = labels.labels().clone();
    for (int i = 0; i < fitted.length; i++) {
      if (outline.alpha()[i] > INSIDE) {
        fitted[i] = labels.labels()[nearest[i]];
      } else if (head[i] > 0) {
        fitted[i] = (byte) Label.BACKGROUND.ordinal();
      }
    }
    return new LabelMap(labels.width(), labels.height(), fitted);
  }
}
