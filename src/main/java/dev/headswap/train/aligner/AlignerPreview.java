package dev.headswap.train.aligner;

import ai.djl.ndarray.NDArray;
import dev.headswap.dataset.AlignerEpisode;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Mosaic;
import dev.headswap.model.aligner.Drawing;
import dev.headswap.tensor.Constant;
import dev.headswap.tensor.Pixels;
import java.util.List;

/** Rows of source, driver, truth, drawing and mask. */
public final class AlignerPreview {

  private static final int COLUMNS = 5;
  private static final int MOST_ROWS = 8;

  private AlignerPreview() {}

  public static RgbImage of(
      List<AlignerEpisode> episodes, AlignerBatch batch, Drawing made, int tile) {
    Mosaic sheet = new Mosaic(COLUMNS, tile, tile);
    for (int i = 0; i < Math.min(MOST_ROWS, episodes.size()); i++) {
      AlignerEpisode episode = episodes.get(i);
      sheet.add(episode.sources().get(0).pixels(), "source, 1 of " + episode.sources().size());
      sheet.add(episode.driverInput(), episode.crossDriven() ? "driver (other)" : "driver");
      sheet.add(picture(batch.truth(), i), "truth");
      sheet.add(picture(made.pixels(), i), "drawn");
      NDArray mask = made.mask();
      sheet.add(picture(gray(mask == null ? batch.mask() : mask), i), "mask");
    }
    return sheet.image();
  }

  private static NDArray gray(NDArray mask) {
    return Constant.times(mask, 2).sub(1).repeat(1, 3);
  }

  private static RgbImage picture(NDArray batch, int index) {
    return Pixels.toImage(batch.get(index).expandDims(0));
  }
}
