package dev.headswap.dataset.rendered;

import dev.headswap.dataset.clip.ClipFrame;
import dev.headswap.dataset.clip.FrameFacts;
import dev.headswap.frame.CropTemplate;
import dev.headswap.synth.Shot;
import dev.headswap.synth.Take;
import dev.headswap.synth.View;
import org.jspecify.annotations.Nullable;

/** Shoots the frames of one planned clip. */
public final class ClipCamera {

  private final SynthPlan plan;
  private final PlannedClip clip;
  private final @Nullable CropTemplate crop;
  private final Take take;
  private final Take aligned;

  /**
   * Sets a clip up; that takes as long as a few frames.
   *
   * @param crop where eyes and mouth go, or null for whole frames
   */
  public ClipCamera(SynthPlan plan, PlannedClip clip, @Nullable CropTemplate crop) {
    this.plan = plan;
    this.clip = clip;
    this.crop = crop;
    aligned = plan.ownTake(clip);
    take =
        clip.identity() == clip.body()
            ? aligned
            : aligned.swappedWith(plan.person(clip.identity()));
  }

  /** One frame, from 0. */
  public ClipFrame frame(int frame) {
    double seconds = plan.seconds(clip.performance(), frame);
    View view = view(seconds);
    Shot shot = take.shoot(seconds, view);
    FrameEdge edge = FrameEdge.of(take.scene(), view);
    float[] truth = SynthTruth.of(shot, take.person().identity());
    FrameFacts facts = new FrameFacts(seconds, shot.landmarks(), shot.visible(), shot.box(), truth);
    if (edge.farAway()) {
      return new ClipFrame(shot.pixels(), shot.labels(), facts);
    }
    boolean[] inside = edge.mask();
    return new ClipFrame(
        FrameEdge.cut(shot.pixels(), inside), FrameEdge.cut(shot.labels(), inside), facts);
  }

  private View view(double seconds) {
    return crop == null
        ? View.frame(take.scene().width(), take.scene().height())
        : View.crop(crop, aligned.landmarks(seconds));
  }
}
