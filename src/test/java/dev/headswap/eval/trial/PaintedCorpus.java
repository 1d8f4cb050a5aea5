package dev.headswap.eval.trial;

import dev.headswap.dataset.Clip;
import dev.headswap.dataset.Corpus;
import dev.headswap.dataset.Sample;
import dev.headswap.dataset.TruthLayout;
import dev.headswap.eval.PaintedCast;
import dev.headswap.frame.CropTemplate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A corpus whose samples say where they come from. */
final class PaintedCorpus implements Corpus {

  private static final Map<Sample, String> PLACES = new IdentityHashMap<>();

  private final List<Clip> clips;

  PaintedCorpus(List<Clip> clips) {
    this.clips = clips;
  }

  /** Clip and frame of a sample. */
  static String place(Sample sample) {
    return PLACES.getOrDefault(sample, "elsewhere");
  }

  @Override
  public CropTemplate template() {
    return new PaintedCast(1).template();
  }

  @Override
  public String place() {
    return "painted";
  }

  @Override
  public TruthLayout truth() {
    return TruthLayout.NONE;
  }

  @Override
  public List<Clip> clips() {
    return clips;
  }

  @Override
  public Sample sample(Clip clip, int frame) {
    Sample sample = PaintedCast.head(0, 0, frame);
    PLACES.put(sample, clip.name() + " " + frame);
    return sample;
  }

  @Override
  public void close() {}
}
