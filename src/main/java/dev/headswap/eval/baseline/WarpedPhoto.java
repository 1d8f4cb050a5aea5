package dev.headswap.eval.baseline;

import dev.headswap.dataset.Sample;
import dev.headswap.eval.metric.LandmarkError;
import dev.headswap.eval.paste.TightPaste;
import dev.headswap.eval.trial.Trial;
import dev.headswap.frame.RgbImage;
import java.util.Comparator;
import java.util.List;

/**
 * The photo whose pose is nearest to the film's, bent onto each frame by landmarks, its colours
 * carried over by mean and deviation, hair to hair and the rest to the rest, its head pasted with a
 * soft edge. It is given exact landmarks and labels: all it lacks is a network.
 */
public final class WarpedPhoto {

  private final TightPaste paste = new TightPaste();

  /** One picture for each frame. */
  public List<RgbImage> film(Trial trial) {
    Sample photo = nearest(trial);
    return trial.targets().stream().map(target -> frame(photo, target)).toList();
  }

  private static Sample nearest(Trial trial) {
    Sample middle = trial.targets().get(trial.targets().size() / 2);
    return trial.photos().stream()
        .min(
            Comparator.comparingDouble(
                photo -> LandmarkError.of(photo.landmarks(), middle.landmarks())))
        .orElseThrow();
  }

  private RgbImage frame(Sample photo, Sample target) {
    LandmarkWarp warp =
        new LandmarkWarp(photo.landmarks(), target.landmarks(), target.pixels().width());
    RgbImage bent = warp.apply(photo.pixels());
    HeadParts parts = HeadParts.of(photo.labels()).bent(warp);
    RgbImage colored = parts.colored(bent, target.pixels(), HeadParts.of(target.labels()));
    return paste.onto(target.pixels(), colored, parts.head());
  }
}
