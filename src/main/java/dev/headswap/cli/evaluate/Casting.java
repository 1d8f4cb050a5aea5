package dev.headswap.cli.evaluate;

import dev.headswap.config.Configuration;
import dev.headswap.dataset.Corpus;
import dev.headswap.dataset.DatasetException;
import dev.headswap.dataset.clip.CorpusSettings;
import dev.headswap.dataset.clip.FolderCorpus;
import dev.headswap.eval.trial.Cast;
import dev.headswap.eval.trial.CorpusCast;
import dev.headswap.eval.trial.SynthCast;
import dev.headswap.frame.CropTemplate;
import java.nio.file.Path;

/** Finds the people to evaluate on. */
final class Casting {

  private Casting() {}

  /**
   * The cast that a data string names.
   *
   * @param frames of each performance where the string does not say
   * @param template of the model
   * @throws DatasetException if a folder cannot be read or is cut for another template
   */
  static Cast of(DataString data, int frames, CropTemplate template, Configuration configuration) {
    if (data.synthetic()) {
      return new SynthCast(data.seed(), data.identities(), data.frames(frames), template);
    }
    long cache = CorpusSettings.of(configuration).cacheBytes();
    Corpus corpus = FolderCorpus.open(Path.of(data.text()), cache);
    if (!corpus.template().equals(template)) {
      corpus.close();
      throw new DatasetException(
          data.text(),
          "crops of %s required by the model but the folder has %s; prepare it for this model"
              .formatted(template, corpus.template()));
    }
    return new CorpusCast(corpus, data.text(), frames);
  }
}
