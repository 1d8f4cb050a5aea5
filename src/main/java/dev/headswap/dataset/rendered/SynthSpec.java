package dev.headswap.dataset.rendered;

import dev.headswap.config.Spelling;
import dev.headswap.dataset.DatasetException;
import dev.headswap.frame.CropTemplate;
import java.util.List;
import java.util.Locale;

/**
 * Which people a procedural corpus shows, and how often.
 *
 * @param seed of everything; another seed gives other people
 * @param identities how many people, at least 1
 * @param clips performances of each person, at least 1
 * @param frames of each clip, at least 1
 * @param step seconds from a frame to the next
 * @param twins whether each performance is played by two people and as the true swaps of both
 */
public record SynthSpec(
    long seed, int identities, int clips, int frames, double step, boolean twins) {

  /** How data strings begin that mean a spec and no folder. */
  public static final String PREFIX = "synth:";

  private static final List<String> KEYS =
      List.of("seed", "identities", "clips", "frames", "step", "twins");

  /** What a data string says of what it does not mention. */
  private static final SynthSpec DEFAULTS = new SynthSpec(1, 100, 4, 8, 0.5, false);

  public SynthSpec {
    expect(identities >= 1, "identities of at least 1 required but was " + identities);
    expect(clips >= 1, "clips of at least 1 required but was " + clips);
    expect(frames >= 1, "frames of at least 1 required but was " + frames);
    expect(step > 0, "a step above 0 seconds required but was " + step);
    expect(
        !twins || identities % 2 == 0,
        "an even number of identities required for twins but was " + identities);
  }

  private static void expect(boolean holds, String message) {
    if (!holds) {
      throw new DatasetException("synth", message);
    }
  }

  /**
   * The spec in a data string such as {@code synth:seed=7,identities=200,frames=5}; what it leaves
   * out is seed 1, 100 identities, 4 clips, 8 frames, 0.5 seconds, no twins.
   *
   * @throws DatasetException if it says anything else
   */
  public static SynthSpec parse(String data) {
    SynthSpec spec = DEFAULTS;
    String settings = data.substring(PREFIX.length());
    for (String setting : settings.isBlank() ? new String[0] : settings.split(",")) {
      String[] parts = setting.strip().split("=", 2);
      spec = spec.with(data, parts[0], parts.length == 2 ? parts[1] : "");
    }
    return spec;
  }

  private SynthSpec with(String data, String key, String value) {
    try {
      return with(key, value);
    } catch (NumberFormatException e) {
      throw new DatasetException(data, "%s: a number required but was '%s'".formatted(key, value));
    } catch (IllegalArgumentException e) {
      String nearest = Spelling.nearest(key, KEYS);
      throw new DatasetException(
          data, "unknown setting '%s'; did you mean '%s'?".formatted(key, nearest));
    }
  }

  private SynthSpec with(String key, String value) {
    return switch (key) {
      case "seed" -> new SynthSpec(Long.parseLong(value), identities, clips, frames, step, twins);
      case "identities" -> new SynthSpec(seed, Integer.parseInt(value), clips, frames, step, twins);
      case "clips" -> new SynthSpec(seed, identities, Integer.parseInt(value), frames, step, twins);
      case "frames" -> new SynthSpec(seed, identities, clips, Integer.parseInt(value), step, twins);
      case "step" ->
          new SynthSpec(seed, identities, clips, frames, Double.parseDouble(value), twins);
      case "twins" -> new SynthSpec(seed, identities, clips, frames, step, flag(value));
      default -> throw new IllegalArgumentException(key);
    };
  }

  private static boolean flag(String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw new DatasetException(
          PREFIX, "twins: true or false required but was '%s'".formatted(value));
    }
    return value.equals("true");
  }

  /** The data string that means this. */
  public String describe() {
    return String.format(
        Locale.ROOT,
        "%sseed=%d,identities=%d,clips=%d,frames=%d,step=%s,twins=%s",
        PREFIX,
        seed,
        identities,
        clips,
        frames,
        step,
        twins);
  }

  /** How many frames that makes in all. */
  public long totalFrames() {
    return (long) identities * clips * frames * (twins ? 2 : 1);
  }

  /** {@link CropTemplate#COMPACT}: what such corpora are cut to where nothing else is said. */
  public static CropTemplate defaultCrop() {
    return CropTemplate.COMPACT;
  }
}
