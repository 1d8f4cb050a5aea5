package dev.headswap.job.message;

import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.StillImages;
import dev.headswap.image.Warp;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What it costs to pack a crop without loss: PHOTO SIDE. Processor time, as machines are shared.
 */
public final class CropBench {

  private static final int TURNS = 60;

  /** Keeps results alive, so that nothing is optimised away. */
  private static volatile Object kept = TURNS;

  private CropBench() {}

  /** Prints a table. */
  public static void main(String[] arguments) {
    RgbImage photo = StillImages.read(Path.of(arguments[0]));
    int side = Integer.parseInt(arguments[1]);
    double scale = (double) side / Math.min(photo.width(), photo.height());
    RgbImage crop = Warp.similarity(photo, Similarity.scaleThenShift(scale, 0, 0), side, side);
    Pictures pictures = new Pictures(new ClaimStore(Path.of("unused"), Long.MAX_VALUE));
    byte[] png = StillImages.encodePng(crop);
    report("raw", crop.rgb().length, () -> crop, () -> crop);
    for (Compression by : Compression.values()) {
      var packed = pictures.pack("j", crop, by);
      report(
          "difference and " + by,
          packed.getPayload().getInline().size(),
          () -> pictures.pack("j", crop, by),
          () -> pictures.unpack("j", packed));
    }
    report("PNG", png.length, () -> StillImages.encodePng(crop), () -> StillImages.decode(png));
  }

  private static void report(String name, int bytes, Supplier<?> pack, Supplier<?> unpack) {
    System.out.printf(
        Locale.ROOT,
        "%-22s %8d bytes  pack %.2f ms  unpack %.2f ms%n",
        name,
        bytes,
        least(pack),
        least(unpack));
  }

  private static double least(Supplier<?> work) {
    var threads = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < TURNS; i++) {
      long start = threads.getCurrentThreadCpuTime();
      kept = work.get();
      least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
    }
    Objects.requireNonNull(kept);
    return least / 1e6;
  }
}
