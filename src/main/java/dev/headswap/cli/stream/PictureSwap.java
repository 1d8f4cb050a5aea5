package dev.headswap.cli.stream;

import dev.headswap.cli.swap.PasteSettings;
import dev.headswap.composite.PasteBack;
import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.Mask;
import dev.headswap.frame.Patch;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.StillImages;
import dev.headswap.job.message.PictureMessage;
import dev.headswap.job.message.PictureResult;
import dev.headswap.job.message.PictureResult.Whole;
import dev.headswap.pipeline.HeadFinder.Finding;
import dev.headswap.pipeline.InferStage;
import dev.headswap.pipeline.Outcome;
import dev.headswap.pipeline.SwappedHead;
import dev.headswap.video.Provenance;
import dev.headswap.video.mark.ImageMark;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Swaps the head in one picture of the frames topic, by itself. */
final class PictureSwap {

  private static final int OPAQUE = 255;

  private final Configuration configuration;
  private final Function<RgbImage, Finding> finder;
  private final Provenance provenance;
  private final boolean simulated;

  /**
   * A swap.
   *
   * @param finder finds the head without knowing other pictures
   */
  PictureSwap(
      Configuration configuration,
      Function<RgbImage, Finding> finder,
      Provenance provenance,
      boolean simulated) {
    this.configuration = configuration;
    this.finder = finder;
    this.provenance = provenance;
    this.simulated = simulated;
  }

  PictureResult swap(InferStage stage, PictureMessage message) {
    RgbImage picture = message.picture();
    Finding finding = finder.apply(picture);
    HeadCrop head = finding.head();
    if (head == null) {
      return PictureResult.untouched(message, Outcome.kept(finding.reason()), simulated);
    }
    SwappedHead swapped = stage.swap(head);
    Whole whole = wantsWhole() ? whole(picture, swapped) : null;
    return new PictureResult(message, Outcome.SWAPPED, swapped, whole, simulated);
  }

  private boolean wantsWhole() {
    String wanted = configuration.text("live.return");
    return switch (wanted) {
      case "frames" -> true;
      case "heads" -> false;
      default ->
          throw new ConfigException(
              "live.return",
              "live.return: heads or frames required but was '%s'".formatted(wanted));
    };
  }

  private Whole whole(RgbImage picture, SwappedHead swapped) {
    PasteBack paste = PasteSettings.pasteBack(configuration);
    RgbImage finished =
        paste
            .patch(
                swapped.pixels(),
                swapped.region(),
                swapped.frameToCrop(),
                picture.width(),
                picture.height())
            .map(patch -> painted(picture, patch))
            .orElse(picture);
    byte[] png = StillImages.encodePng(finished);
    byte @Nullable [] marked = ImageMark.stamp(png, provenance);
    return new Whole(finished.width(), finished.height(), marked == null ? png : marked);
  }

  private static RgbImage painted(RgbImage picture, Patch patch) {
    byte[] rgb = picture.rgb().clone();
    Mask alpha = patch.alpha();
    for (int y = 0; y < alpha.height(); y++) {
      for (int x = 0; x < alpha.width(); x++) {
        int from = y * alpha.width() + x;
        int to = (y + patch.top()) * picture.width() + x + patch.left();
        float share = alpha.alpha()[from];
        for (int c = 0; c < 3; c++) {
          int old = rgb[to * 3 + c] & OPAQUE;
          int fresh = patch.pixels().rgb()[from * 3 + c] & OPAQUE;
          rgb[to * 3 + c] = (byte) Math.round(old + (fresh - old) * share);
        }
      }
    }
    return new RgbImage(picture.width(), picture.height(), rgb);
  }
}
