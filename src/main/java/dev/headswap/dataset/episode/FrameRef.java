package dev.headswap.dataset.episode;

import dev.headswap.dataset.Clip;
import dev.headswap.dataset.Corpus;
import dev.headswap.dataset.Sample;

/** One frame of a clip, not read yet. */
record FrameRef(Clip clip, int frame) {

  Sample read(Corpus corpus) {
    return corpus.sample(clip, frame);
  }

  /** The frame of another clip at the same time. */
  FrameRef in(Clip other) {
    return new FrameRef(other, frame);
  }
}
