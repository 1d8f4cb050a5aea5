package dev.headswap.train.blender;

import ai.djl.ndarray.NDArray;
import dev.headswap.dataset.BlenderPair;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Mosaic;
import dev.headswap.model.blender.warp.Exemplars;
import dev.headswap.nn.Sampling;
import dev.headswap.tensor.Pixels;
import java.util.List;

/** Rows of animated head, exemplar, warped colours, what surrounds the hole, blend and truth. */
final class BlenderPreview {

  private static final int COLUMNS = 6;
  private static final int MOST_ROWS = 8;

  private BlenderPreview() {}

  static RgbImage of(
      List<BlenderLesson> lessons, BlenderBatch batch, Exemplars exemplars, NDArray made) {
    int tile = Math.toIntExact(made.getShape().get(2));
    Mosaic sheet = new Mosaic(COLUMNS, tile, tile);
    NDArray warped = Sampling.resized(exemplars.head().add(exemplars.ring()), tile, tile);
    NDArray kept = batch.background().mul(batch.head().add(batch.ring()).neg().add(1));
    for (int i = 0; i < Math.min(MOST_ROWS, lessons.size()); i++) {
      BlenderPair pair = lessons.get(i).pair();
      sheet.add(pair.animated().pixels(), "animated");
      sheet.add(pair.exemplar().pixels(), "exemplar");
      sheet.add(picture(warped, i), "warped");
      sheet.add(picture(kept, i), "kept");
      sheet.add(picture(made, i), "blend");
      boolean swap = pair.kind() == BlenderPair.Kind.TRUE_SWAP;
      sheet.add(pair.truth().pixels(), swap ? "truth (swap)" : "truth");
    }
    return sheet.image();
  }

  private static RgbImage picture(NDArray batch, int index) {
    return Pixels.toImage(batch.get(index).expandDims(0));
  }
}
