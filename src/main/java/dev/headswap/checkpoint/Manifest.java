package dev.headswap.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code model.yaml} says of a bundle.
 *
 * @param format of the manifest; 1
 * @param architecture {@code paper}, {@code compact}, or another name for sizes of one's own
 * @param crop the template its heads are aligned to
 * @param labels the parser's labels in order, lower case
 * @param maxSources K: how many source pictures may be averaged
 * @param provenance where the weights come from
 * @param components the networks by name
 */
public record Manifest(
    int format,
    String architecture,
    Crop crop,
    List<String> labels,
    int maxSources,
    Provenance provenance,
    Map<String, Part> components) {

  /** The format written and read here. */
  public static final int FORMAT = 1;

  /** The name of the file. */
  public static final String FILE = "model.yaml";

  /**
   * Where eyes and mouth lie in the square crop, in its pixels: x, then y.
   *
   * @param size side of the crop in pixels
   */
  public record Crop(int size, List<Double> leftEye, List<Double> rightEye, List<Double> mouth) {}

  /**
   * Where the weights come from.
   *
   * @param untrained whether they are starting values only, unfit for swapping
   * @param seed the starting values were drawn from
   * @param command that made the bundle
   * @param data trained on; "none" if untrained
   * @param steps of training
   * @param trainings each training that changed a component, in order
   */
  public record Provenance(
      boolean untrained,
      long seed,
      String command,
      String data,
      long steps,
      List<Training> trainings) {

    /** Components that must have been trained before a bundle is fit for swapping. */
    private static final Set<String> NEEDED = Set.of("identity", "aligner", "blender");

    /** The same with another training behind it. */
    public Provenance with(Training training) {
      List<Training> all = new ArrayList<>(trainings);
      all.removeIf(earlier -> earlier.isReplacedBy(training));
      all.add(training);
      Set<String> trained =
          all.stream().flatMap(t -> t.components().stream()).collect(Collectors.toSet());
      return new Provenance(
          !trained.containsAll(NEEDED),
          training.seed,
          training.command,
          training.data,
          training.steps,
          List.copyOf(all));
    }
  }

  /**
   * One training.
   *
   * @param components that it changed
   * @param seed of all that was drawn
   * @param command that was run
   * @param data it learned from
   * @param steps it has done
   * @param networks frozen networks that its losses looked through
   * @param losses the last values, by name, without their weights
   */
  public record Training(
      List<String> components,
      long seed,
      String command,
      String data,
      long steps,
      List<String> networks,
      Map<String, Float> losses) {

    private boolean isReplacedBy(Training later) {
      return components.equals(later.components)
          && seed == later.seed
          && command.equals(later.command)
          && steps <= later.steps;
    }
  }

  /**
   * One network.
   *
   * @param file beside the manifest
   * @param bytes its length
   * @param sha256 of its bytes, in lower-case hexadecimal
   * @param precision of the numbers in it
   * @param sizes the network was built with
   */
  public record Part(String file, long bytes, String sha256, Precision precision, JsonNode sizes) {}

  /** The same with another training behind it. */
  public Manifest with(Training training) {
    return new Manifest(
        format, architecture, crop, labels, maxSources, provenance.with(training), components);
  }

  /** The same with other components. */
  public Manifest withComponents(Map<String, Part> parts) {
    return new Manifest(format, architecture, crop, labels, maxSources, provenance, parts);
  }
}
