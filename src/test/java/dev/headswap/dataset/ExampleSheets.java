package dev.headswap.dataset;

import dev.headswap.dataset.clip.CorpusSettings;
import dev.headswap.dataset.episode.AlignerEpisodes;
import dev.headswap.dataset.episode.BlenderPairs;
import dev.headswap.dataset.episode.BlenderSettings;
import dev.headswap.dataset.episode.Disguise;
import dev.headswap.dataset.episode.EpisodeSettings;
import dev.headswap.dataset.episode.SourceFlip;
import dev.headswap.dataset.rendered.Corpora;
import dev.headswap.frame.Box;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Drawing;
import dev.headswap.image.LabelColors;
import dev.headswap.image.Mosaic;
import dev.headswap.image.StillImages;
import java.nio.file.Path;

/** Sheets of examples to look at: {@code ExampleSheets DATA FOLDER}. */
public final class ExampleSheets {

  private static final Box FACE = new Box(50, 43, 156, 156);

  private ExampleSheets() {}

  /** Writes all sheets. */
  public static void main(String[] args) {
    Corpus corpus = Corpora.open(args[0], CropTemplate.COMPACT, new CorpusSettings(1 << 28));
    Path folder = Path.of(args[1]);
    episodes(corpus, folder.resolve("episodes.png"));
    pairs(corpus, folder.resolve("pairs.png"));
  }

  private static void episodes(Corpus corpus, Path file) {
    var episodes =
        new AlignerEpisodes(
            corpus, new EpisodeSettings(1, 3, 0.5, Disguise.PAPER, SourceFlip.FREE), FACE);
    Mosaic sheet = new Mosaic(6, 256, 256);
    for (int i = 0; i < 6; i++) {
      AlignerEpisode e = episodes.example(0, i);
      sheet.add(e.sources().get(0).pixels(), "source 1 of " + e.sources().size());
      sheet.add(e.sources().get(e.sources().size() - 1).pixels(), "last source");
      sheet.add(e.driver().pixels(), e.crossDriven() ? "driver (other)" : "driver");
      sheet.add(Drawing.on(e.driverInput()).box(e.expressionBox(), 0xff0000, 1).image(), "input");
      sheet.add(e.truth().pixels(), "truth");
      sheet.add(LabelColors.over(e.truth().pixels(), e.truth().labels()), "labels");
    }
    StillImages.writePng(file, sheet.image());
  }

  private static void pairs(Corpus corpus, Path file) {
    BlenderPairs pairs =
        new BlenderPairs(corpus, new BlenderSettings(1, 0.5, 0.5, 3, 0, SourceFlip.FREE));
    Mosaic sheet = new Mosaic(6, 256, 256);
    for (int i = 0; i < 6; i++) {
      BlenderPair p = pairs.example(0, i);
      sheet.add(p.animated().pixels(), "animated " + p.kind());
      sheet.add(p.exemplar().pixels(), "exemplar");
      sheet.add(p.background().pixels(), "background");
      sheet.add(p.truth().pixels(), "truth");
      sheet.add(p.other().pixels(), "other");
      sheet.add(painted(p.background().pixels(), p.strokes()), "strokes");
    }
    StillImages.writePng(file, sheet.image());
  }

  private static RgbImage painted(RgbImage image, Mask mask) {
    byte[] rgb = image.rgb().clone();
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = mask.alpha()[i / 3] > 0 ? (byte) 255 : rgb[i];
    }
    return new RgbImage(image.width(), image.height(), rgb);
  }
}
