package dev.headswap.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

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
   */
  public record Provenance(boolean untrained, long seed, String command, String data, long steps) {}

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

  /** The same with other components. */
  public Manifest withComponents(Map<String, Part> parts) {
    return new Manifest(format, architecture, crop, labels, maxSources, provenance, parts);
  }
}
