package dev.headswap.eval.judge;

import dev.headswap.dataset.Sample;
import dev.headswap.eval.judge.Measure.Test;
import dev.headswap.eval.metric.Flicker;
import dev.headswap.eval.metric.IdentitySimilarity;
import dev.headswap.eval.metric.MsSsim;
import dev.headswap.eval.metric.Psnr;
import dev.headswap.eval.metric.Ssim;
import dev.headswap.eval.trial.Trial;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.model.blender.region.HeadMasks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every film of one trial is held against. Measures that need a truth are left out without.
 */
public final class Standard {

  private final Trial trial;
  private final Regions regions;
  private final Points points;
  private final People people;
  private final @Nullable People independent;

  /**
   * Looks at the truth of a trial.
   *
   * @param dilation side of the window by which the head region grows, in pixels, odd
   */
  public Standard(Trial trial, Judges judges, int dilation) {
    this.trial = trial;
    this.regions = new Regions(trial, dilation);
    this.points = new Points(judges.landmarks(), trial);
    this.people = new People(judges.identity(), trial);
    IdentityEmbedder other = judges.independent();
    this.independent = other == null ? null : new People(other, trial);
  }

  /** The marks of a film of another's head. */
  private Map<Measure, Double> swap(List<RgbImage> film) {
    Map<Measure, Double> marks = new EnumMap<>(Measure.class);
    identity(film, marks);
    if (trial.hasTruth()) {
      pixels(film, marks);
      points(film, marks);
    }
    return marks;
  }

  private void identity(List<RgbImage> film, Map<Measure, Double> marks) {
    IdentitySimilarity own = people.of(film);
    marks.put(Measure.IDENTITY_TO_SOURCE, own.toSource());
    marks.put(Measure.IDENTITY_TO_TARGET, own.toTarget());
    marks.put(Measure.IDENTITY_MARGIN, own.margin());
    if (independent != null) {
      marks.put(Measure.INDEPENDENT_IDENTITY_MARGIN, independent.of(film).margin());
    }
  }

  private void pixels(List<RgbImage> film, Map<Measure, Double> marks) {
    marks.put(Measure.SWAP_PSNR, regions.mean(film, Psnr::of, HeadMasks::enlargedHead));
    marks.put(Measure.SWAP_SSIM, regions.mean(film, Ssim::of, HeadMasks::enlargedHead));
    marks.put(
        Measure.SWAP_MS_SSIM,
        regions.mean(film, (a, b, all) -> MsSsim.of(a, b), HeadMasks::enlargedHead));
    marks.put(Measure.HEAD_PSNR, regions.psnr(film, HeadMasks::animatedHead));
    marks.put(Measure.RING_PSNR, regions.psnr(film, HeadMasks::animatedRing));
    List<RgbImage> truths = trial.truths().stream().map(Sample::pixels).toList();
    Flicker.of(film, truths, regions.heads()).ifPresent(f -> marks.put(Measure.FLICKER, f));
  }

  private void points(List<RgbImage> film, Map<Measure, Double> marks) {
    List<Landmarks> found = points.read(film);
    marks.put(Measure.LANDMARK_ERROR, points.error(found));
    marks.put(Measure.LANDMARK_ERROR_EXACT, points.exactError(found));
    marks.put(Measure.POSE_ERROR, points.poseError(found));
  }

  /** The marks of a film of a person driven by itself. */
  private Map<Measure, Double> self(List<RgbImage> film) {
    Map<Measure, Double> marks = new EnumMap<>(Measure.class);
    marks.put(Measure.SELF_PSNR, regions.mean(film, Psnr::of, HeadMasks::enlargedHead));
    marks.put(Measure.SELF_SSIM, regions.mean(film, Ssim::of, HeadMasks::enlargedHead));
    marks.put(
        Measure.SELF_PSNR_WHOLE,
        regions.mean(film, (a, b, all) -> Psnr.of(a, b), HeadMasks::enlargedHead));
    marks.put(
        Measure.SELF_SSIM_WHOLE,
        regions.mean(film, (a, b, all) -> Ssim.of(a, b), HeadMasks::enlargedHead));
    marks.put(Measure.SELF_LANDMARK_ERROR, points.error(points.read(film)));
    return marks;
  }

  /**
   * The marks of a film of a test; without those that cannot be had, such as of an empty region.
   */
  public Map<Measure, Double> of(Test test, List<RgbImage> film) {
    Map<Measure, Double> marks = test == Test.SWAP ? swap(film) : self(film);
    marks.values().removeIf(mark -> mark.isNaN());
    return marks;
  }
}
