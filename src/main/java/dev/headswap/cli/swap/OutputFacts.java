package dev.headswap.cli.swap;

import dev.headswap.video.SinkReport;
import java.util.Locale;
import java.util.Map;

/** What every report of a swap says of its output, whoever wrote it. */
public final class OutputFacts {

  private OutputFacts() {}

  /** For a script: how it was written. */
  public static void put(Map<String, Object> json, SinkReport written) {
    json.put("encoder", written.encoder());
    json.put("pixelFormat", written.pixelFormat());
    json.put("copiedStreams", written.copiedStreams());
    json.put("aiMark", written.marked());
    json.put("warnings", written.warnings());
  }

  /** For a script: how long it took. */
  public static void putTime(Map<String, Object> json, long frames, double seconds) {
    json.put("wallSeconds", seconds);
    json.put("framesPerSecond", framesPerSecond(frames, seconds));
  }

  private static double framesPerSecond(long frames, double seconds) {
    return frames / Math.max(seconds, 1e-9);
  }

  /**
   * What became of frames.
   *
   * @param total that are or would have been in the output
   * @param resumed by earlier runs
   * @param dropped of a live source
   */
  public record Frames(
      long total, long swapped, long kept, long failed, long resumed, long dropped) {

    /** For a person, in one line. */
    public String line(Object output, double seconds) {
      return String.format(
          Locale.ROOT,
          "%s: %d frames: %d swapped, %d kept, %d failed%s%s; %.1f s, %.2f fps",
          output,
          total,
          swapped,
          kept,
          failed,
          unlessNone(resumed, "finished before"),
          unlessNone(dropped, "dropped"),
          seconds,
          framesPerSecond(total, seconds));
    }

    private static String unlessNone(long count, String what) {
      return count == 0 ? "" : ", %d %s".formatted(count, what);
    }
  }
}
