package dev.headswap.eval.entrant;

import dev.headswap.eval.trial.Trial;

/** Makes the film of a trial with networks. One call at a time. */
public interface Swapper {

  /** Shown the photos and the targets of a trial, and nothing else of it. */
  SwapFilm film(Trial trial);
}
