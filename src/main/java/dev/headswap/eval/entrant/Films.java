package dev.headswap.eval.entrant;

import dev.headswap.dataset.Sample;
import dev.headswap.eval.baseline.WarpedPhoto;
import dev.headswap.eval.paste.TightPaste;
import dev.headswap.eval.trial.Trial;
import dev.headswap.frame.RgbImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Lets everybody make a film of the same trial. */
public final class Films {

  private final Swapper ours;
  private final WarpedPhoto warp = new WarpedPhoto();
  private final TightPaste paste = new TightPaste();

  public Films(Swapper ours) {
    this.ours = ours;
  }

  /** One film of each, with one picture for each frame of the trial. */
  public Map<Entrant, List<RgbImage>> of(Trial trial) {
    SwapFilm made = ours.film(trial);
    Map<Entrant, List<RgbImage>> films = new EnumMap<>(Entrant.class);
    films.put(Entrant.OURS, made.swapped());
    films.put(Entrant.TARGET, trial.targets().stream().map(Sample::pixels).toList());
    films.put(Entrant.WARP, warp.film(trial));
    films.put(Entrant.ALIGNER, alignerAlone(trial, made));
    return films;
  }

  private List<RgbImage> alignerAlone(Trial trial, SwapFilm made) {
    List<RgbImage> film = new ArrayList<>();
    for (int frame = 0; frame < trial.targets().size(); frame++) {
      film.add(
          paste.onto(
              trial.targets().get(frame).pixels(),
              made.animated().get(frame),
              made.animatedLabels().get(frame).head()));
    }
    return film;
  }
}
