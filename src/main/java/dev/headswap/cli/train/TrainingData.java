package dev.headswap.cli.train;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.Corpus;
import dev.headswap.dataset.DatasetException;
import dev.headswap.dataset.clip.CorpusSettings;
import dev.headswap.dataset.clip.FolderCorpus;
import dev.headswap.dataset.rendered.RenderedCorpus;
import dev.headswap.dataset.rendered.SynthSpec;
import dev.headswap.frame.CropTemplate;
import dev.headswap.model.identity.IdentityEncoder;
import java.nio.file.Path;

/** What a training learns from. */
final class TrainingData {

  private TrainingData() {}

  /**
   * Opens {@code train.data}.
   *
   * @throws DatasetException if it cannot be learned from, or its crops are not those of the bundle
   */
  static Corpus open(Configuration configuration, Bundle base) {
    CropTemplate template = IdentityEncoder.template(base.manifest().crop());
    String data = configuration.text("train.data");
    long bytes = CorpusSettings.of(configuration).cacheBytes();
    if (data.startsWith(SynthSpec.PREFIX)) {
      return new RenderedCorpus(SynthSpec.parse(data), template, bytes);
    }
    return fitting(FolderCorpus.open(Path.of(data), bytes), template, base);
  }

  private static Corpus fitting(Corpus corpus, CropTemplate template, Bundle base) {
    if (!corpus.template().equals(template)) {
      corpus.close();
      throw new DatasetException(
          corpus.place(),
          "crops of %s, but the model %s takes %s; make the data again for it"
              .formatted(corpus.template(), base.folder(), template));
    }
    return corpus;
  }
}
