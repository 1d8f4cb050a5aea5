package dev.headswap.eval.judge;

import dev.headswap.dataset.Sample;
import dev.headswap.eval.metric.Psnr;
import dev.headswap.eval.trial.Trial;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import dev.headswap.model.blender.region.HeadMasks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Where to look in each frame of a trial with truth: by the exact labels of target and truth. */
final class Regions {

  private final List<Sample> truths;
  private final List<HeadMasks> masks = new ArrayList<>();

  /**
   * @param dilation side of the window by which the union of both heads grows, in pixels, odd
   */
  Regions(Trial trial, int dilation) {
    truths = trial.truths();
    for (int frame = 0; frame < truths.size(); frame++) {
      masks.add(
          HeadMasks.of(truths.get(frame).labels(), trial.targets().get(frame).labels(), dilation));
    }
  }

  /** Both heads of each frame, grown. */
  List<Mask> heads() {
    return masks.stream().map(HeadMasks::enlargedHead).toList();
  }

  /** A measure of two pictures within a region, or over all. */
  interface Likeness {
    double of(RgbImage picture, RgbImage truth, Mask region);
  }

  /** A likeness over a film, in one region; frames are looked at in parallel. */
  double mean(List<RgbImage> film, Likeness likeness, Function<HeadMasks, Mask> region) {
    return IntStream.range(0, film.size())
        .parallel()
        .mapToDouble(
            f -> likeness.of(film.get(f), truths.get(f).pixels(), region.apply(masks.get(f))))
        .average()
        .orElseThrow();
  }

  /** The ratio in a region that may be empty in some frames; NaN if it is empty in all. */
  double psnr(List<RgbImage> film, Function<HeadMasks, Mask> region) {
    return IntStream.range(0, film.size())
        .filter(f -> !region.apply(masks.get(f)).isEmpty())
        .mapToDouble(f -> Psnr.of(film.get(f), truths.get(f).pixels(), region.apply(masks.get(f))))
        .average()
        .orElse(Double.NaN);
  }
}
