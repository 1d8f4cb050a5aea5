package dev.headswap.dataset.rendered;

import dev.headswap.dataset.Corpus;
import dev.headswap.dataset.DatasetException;
import dev.headswap.dataset.clip.CorpusSettings;
import dev.headswap.dataset.clip.FolderCorpus;
import dev.headswap.frame.CropTemplate;
import java.nio.file.Path;

/** Opens what {@code --data} names. */
public final class Corpora {

  private Corpora() {}

  /**
   * A folder, or {@code synth:seed=S,identities=N,...} to be drawn when asked (see {@link
   * SynthSpec#parse}).
   *
   * @param crop what the model wants
   * @throws DatasetException if there is no such thing, or its crops are cut otherwise
   */
  public static Corpus open(String data, CropTemplate crop, CorpusSettings settings) {
    if (data.startsWith(SynthSpec.PREFIX)) {
      return new RenderedCorpus(SynthSpec.parse(data), crop, settings.cacheBytes());
    }
    FolderCorpus corpus = FolderCorpus.open(Path.of(data), settings.cacheBytes());
    if (!corpus.template().equals(crop)) {
      throw new DatasetException(
          data,
          "its crops are %s, but the model wants %s; make the data again for this model"
              .formatted(corpus.template(), crop));
    }
    return corpus;
  }
}
