package dev.headswap.cli.swap;

import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Mosaic;
import dev.headswap.image.Warp;
import dev.headswap.pipeline.FrameJob;
import dev.headswap.pipeline.RunListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gathers a few swapped heads from all over a video whose length is not known: at first every one,
 * then, each time there are too many, every second of them with double the distance.
 */
final class SampleSheet implements RunListener {

  private static final int MOST = 12;
  private static final int TILE = 256;

  private final RgbImage source;
  private final List<Row> rows = new ArrayList<>();
  private long distance = 1;
  private long swapped;

  private record Row(String caption, RgbImage target, RgbImage result) {}

  /**
   * @param source the crop of the source photo
   */
  SampleSheet(RgbImage source) {
    this.source = source;
  }

  @Override
  public void frameDone(FrameJob job) {
    HeadCrop head = job.head();
    if (job.swapped() != null && head != null && swapped++ % distance == 0) {
      rows.add(row(job, head));
      thin();
    }
  }

  private static Row row(FrameJob job, HeadCrop head) {
    int size = head.pixels().width();
    RgbImage result = Warp.similarity(job.frame().rgb(), head.frameToCrop(), size, size);
    String caption = String.format(Locale.ROOT, "%.2f s", job.frame().seconds());
    return new Row(caption, head.pixels(), result);
  }

  private void thin() {
    if (rows.size() > MOST) {
      List<Row> kept = new ArrayList<>();
      for (int i = 0; i < rows.size(); i += 2) {
        kept.add(rows.get(i));
      }
      rows.clear();
      rows.addAll(kept);
      distance *= 2;
    }
  }

  /** Whether there is anything to show. */
  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Three tiles a row: source, target, result. */
  RgbImage sheet() {
    Mosaic sheet = new Mosaic(3, TILE, TILE);
    for (Row row : rows) {
      sheet
          .add(source, "source")
          .add(row.target, "target " + row.caption)
          .add(row.result, "result");
    }
    return sheet.image();
  }
}
