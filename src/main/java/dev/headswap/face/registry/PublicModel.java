package dev.headswap.face.registry;

import dev.headswap.face.FaceFraming;
import dev.headswap.frame.Label;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One public network file, as {@code config/models.yaml} describes it.
 *
 * @param name by which users and logs call it
 * @param role what it is for
 * @param decoder how its outputs are read
 * @param file its file name; the ending says what runs it: .onnx OpenCV, .pt TorchScript
 * @param address where it can be fetched, or null: then the user brings it
 * @param origin where it comes from, in words
 * @param sha256 of the file, 64 lower-case hexadecimal digits
 * @param bytes its size
 * @param licence SPDX name, or NONE where its authors state none
 * @param free whether the licence lets everybody use it; the others are used only when named
 * @param input what it takes
 * @param outputs their names in the order the decoder wants
 * @param framing where it wants to see eyes and mouth in its input, or null
 * @param labels of each class, for {@link NetworkDecoder#CLASS_SCORES}
 */
public record PublicModel(
    String name,
    NetworkRole role,
    NetworkDecoder decoder,
    String file,
    @Nullable String address,
    String origin,
    String sha256,
    long bytes,
    String licence,
    boolean free,
    NetworkInput input,
    List<String> outputs,
    @Nullable FaceFraming framing,
    List<Label> labels) {

  public PublicModel {
    outputs = List.copyOf(outputs);
    labels = List.copyOf(labels);
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("64 lower-case hexadecimal digits required as sha256");
    }
    if (file.contains("/") || file.contains("\\") || file.startsWith(".")) {
      throw new IllegalArgumentException("a plain file name required but was " + file);
    }
    if (needsFraming(decoder) && framing == null) {
      throw new IllegalArgumentException("'framing' required for the decoder " + decoder);
    }
    if (decoder == NetworkDecoder.CLASS_SCORES && labels.isEmpty()) {
      throw new IllegalArgumentException("'labels' required for the decoder " + decoder);
    }
  }

  private static boolean needsFraming(NetworkDecoder decoder) {
    return switch (decoder) {
      case MESH_478, POINTS_68, CLASS_SCORES, SKIN_CLOTHES_HAIR, EMBEDDING -> true;
      case YUNET, CORNER_BOXES -> false;
    };
  }

  /** {@link #framing} of an entry whose decoder needs one. */
  public FaceFraming requiredFraming() {
    if (framing == null) {
      throw new IllegalStateException("no framing in the entry " + name);
    }
    return framing;
  }

  /** Whether the file is a TorchScript archive. */
  public boolean isTorchScript() {
    String lower = file.toLowerCase(Locale.ROOT);
    return lower.endsWith(".pt") || lower.endsWith(".torchscript");
  }
}
