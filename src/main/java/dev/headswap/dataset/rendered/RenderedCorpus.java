package dev.headswap.dataset.rendered;

import dev.headswap.dataset.Clip;
import dev.headswap.dataset.Corpus;
import dev.headswap.dataset.Sample;
import dev.headswap.dataset.TruthLayout;
import dev.headswap.dataset.clip.ClipFrame;
import dev.headswap.dataset.clip.FrameCache;
import dev.headswap.frame.CropTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A procedural corpus that draws each frame when somebody asks for it. */
public final class RenderedCorpus implements Corpus {

  private final SynthPlan plan;
  private final CropTemplate crop;
  private final FrameCache cache;
  private final List<Clip> clips = new ArrayList<>();
  private final Map<String, PlannedClip> planned = new HashMap<>();

  /**
   * @param cacheBytes how much memory drawn frames may take
   */
  public RenderedCorpus(SynthSpec spec, CropTemplate crop, long cacheBytes) {
    plan = new SynthPlan(spec);
    this.crop = crop;
    cache = new FrameCache(cacheBytes);
    plan.performances().forEach(together -> together.forEach(this::add));
  }

  private void add(PlannedClip clip) {
    Clip described = clip.clip(plan.spec().frames());
    clips.add(described);
    planned.put(described.name(), clip);
  }

  @Override
  public String place() {
    return plan.spec().describe();
  }

  @Override
  public CropTemplate template() {
    return crop;
  }

  @Override
  public TruthLayout truth() {
    return SynthTruth.layout();
  }

  @Override
  public List<Clip> clips() {
    return List.copyOf(clips);
  }

  @Override
  public Sample sample(Clip clip, int frame) {
    return cache.get(clip.name() + "#" + frame, () -> draw(clip, frame));
  }

  private Sample draw(Clip clip, int frame) {
    PlannedClip known = planned.get(clip.name());
    if (known == null) {
      throw new IllegalArgumentException("a clip of this corpus required but was " + clip.name());
    }
    ClipFrame drawn = new ClipCamera(plan, known, crop).frame(frame);
    return new Sample(
        drawn.pixels(),
        drawn.labels(),
        drawn.facts().landmarks(),
        clip.identity(),
        drawn.facts().truth());
  }

  @Override
  public void close() {
    cache.clear();
  }
}
