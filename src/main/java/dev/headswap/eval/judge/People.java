package dev.headswap.eval.judge;

import dev.headswap.dataset.Sample;
import dev.headswap.eval.metric.IdentitySimilarity;
import dev.headswap.eval.trial.Trial;
import dev.headswap.face.Embedding;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.frame.RgbImage;
import java.util.List;

/** The two people of a trial as one identity network sees them. */
public final class People {

  private final IdentityEmbedder embedder;
  private final Trial trial;
  private final Embedding source;
  private final Embedding target;

  /** Looks at both galleries. The network stays the caller's. */
  public People(IdentityEmbedder embedder, Trial trial) {
    this.embedder = embedder;
    this.trial = trial;
    this.source = mean(trial.sourceGallery());
    this.target = mean(trial.targetGallery());
  }

  private Embedding mean(List<Sample> gallery) {
    return Embedding.mean(
        gallery.stream().map(s -> embedder.embed(s.pixels(), s.landmarks())).toList());
  }

  /** How alike the two are: the similarity of strangers. */
  public double alike() {
    return source.cosine(target);
  }

  /**
   * The mean over a film. The face is looked for where the target's is: that is all a method knows.
   */
  public IdentitySimilarity of(List<RgbImage> film) {
    return of(film, trial.targets());
  }

  /** As {@link #of(List)}, with the face where that of other frames is. */
  public IdentitySimilarity of(List<RgbImage> film, List<Sample> places) {
    double toSource = 0;
    double toTarget = 0;
    for (int frame = 0; frame < film.size(); frame++) {
      Embedding seen = embedder.embed(film.get(frame), places.get(frame).landmarks());
      IdentitySimilarity similarity = IdentitySimilarity.of(seen, source, target);
      toSource += similarity.toSource() / film.size();
      toTarget += similarity.toTarget() / film.size();
    }
    return new IdentitySimilarity(toSource, toTarget);
  }
}
