package dev.headswap.cli.evaluate;

import dev.headswap.config.Configuration;
import dev.headswap.dataset.Corpus;
import dev.headswap.dataset.clip.CorpusSettings;
import dev.headswap.dataset.rendered.Corpora;
import dev.headswap.eval.trial.Cast;
import dev.headswap.eval.trial.CorpusCast;
import dev.headswap.eval.trial.SynthCast;
import dev.headswap.frame.CropTemplate;

/** Finds the people to evaluate on. */
final class Casting {

  private Casting() {}

  /**
   * The cast that a data string names.
   *
   * @param frames of each performance where the string does not say
   * @param template of the model
   * @throws dev.headswap.dataset.DatasetException if a folder cannot be read or is cut for another
   *     template
   */
  static Cast of(DataString data, int frames, CropTemplate template, Configuration configuration) {
    if (data.synthetic()) {
      return new SynthCast(data.seed(), data.identities(), data.frames(frames), template);
    }
    Corpus corpus = Corpora.open(data.text(), template, CorpusSettings.of(configuration));
    return new CorpusCast(corpus, data.text(), frames);
  }
}
