package dev.headswap.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code model.yaml} as text. */
final class ManifestFile {

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .build();

  private ManifestFile() {}

  static Manifest read(Path file) {
    try {
      Manifest manifest = YAML.readValue(Files.readAllBytes(file), Manifest.class);
      if (manifest == null || manifest.format() != Manifest.FORMAT) {
        String found = manifest == null ? "an empty file" : "format " + manifest.format();
        throw new BundleException(file, "a manifest of format " + Manifest.FORMAT, found);
      }
      return manifest;
    } catch (JsonProcessingException e) {
      throw refused(file, e);
    } catch (IOException e) {
      throw new BundleException(file, "a readable manifest", WeightsFile.reason(e), e);
    }
  }

  static void write(Path file, Manifest manifest) throws IOException {
    Files.write(file, YAML.writeValueAsBytes(manifest));
  }

  static JsonNode toNode(Object sizes) {
    return YAML.valueToTree(sizes);
  }

  static <T> T toRecord(Path file, JsonNode node, Class<T> type) {
    try {
      return YAML.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw refused(file, e);
    }
  }

  private static BundleException refused(Path file, JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return new BundleException(
          file,
          "one of the keys " + unknown.getKnownPropertyIds(),
          "'%s'".formatted(path(unknown)),
          e);
    }
    String where = e instanceof JsonMappingException mapping ? path(mapping) : "";
    String what = e.getOriginalMessage().lines().findFirst().orElse("unreadable text");
    return new BundleException(
        file,
        "a well-formed manifest",
        where.isEmpty() ? what : "at '%s': %s".formatted(where, what),
        e);
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      path.append(path.isEmpty() ? "" : ".");
      path.append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
    }
    return path.toString();
  }
}
