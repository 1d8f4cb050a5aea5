package dev.headswap.dataset.augment.pixel;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.dataset.augment.PixelChange;
import dev.headswap.frame.RgbImage;
import java.util.ArrayList;
import java.util.List;

/**
 * None to five of the eleven changes of heser-spec 2.4, in random order: what the motion encoders
 * see shall tell them as little as can be of who is in the picture.
 */
public final class EncoderDisguise implements PixelChange {

  private static final int MOST = 5;

  private static final List<PixelChange> CHANGES =
      List.of(
          new Blur(),
          new Sharpen(),
          new Emboss(),
          new Edges(),
          new Grain(),
          Tone.shift(),
          new Saturation(),
          new JpegTraces(),
          Tone.gain(),
          Tone.contrast(),
          new Elastic());

  @Override
  public RgbImage apply(RgbImage image, Chance chance) {
    List<PixelChange> order = new ArrayList<>(CHANGES);
    chance.shuffle(order);
    RgbImage changed = image;
    for (PixelChange change : order.subList(0, chance.integer(0, MOST))) {
      changed = change.apply(changed, chance);
    }
    return changed;
  }
}
