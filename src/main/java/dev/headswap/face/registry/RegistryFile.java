package dev.headswap.face.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.headswap.config.ConfigException;
import dev.headswap.face.FaceFraming;
import dev.headswap.frame.Label;
import dev.headswap.frame.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads entries from YAML: a list under {@code networks}. */
final class RegistryFile {

  private RegistryFile() {}

  static List<PublicModel> read(Path path) {
    try {
      return parse(path.toString(), Files.readString(path));
    } catch (IOException e) {
      throw new ConfigException(
          path.toString(), path + ": the registry cannot be read (" + e.getMessage() + ")");
    }
  }

  /**
   * The entries of a registry.
   *
   * @param where what to call the file in errors
   * @throws ConfigException naming the place of an unknown, missing or unfit key
   */
  static List<PublicModel> parse(String where, String yaml) {
    Entry root = new Entry(where, tree(where, yaml)).only("networks");
    List<PublicModel> models = new ArrayList<>();
    for (Entry entry : root.children("networks")) {
      models.add(model(entry));
    }
    return models;
  }

  private static JsonNode tree(String where, String yaml) {
    try {
      return new YAMLMapper().readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new ConfigException(where, where + ": no valid YAML: " + e.getOriginalMessage());
    }
  }

  private static PublicModel model(Entry raw) {
    Entry e = raw.only(PublicModel.class).named();
    return e.valid(
        () ->
            new PublicModel(
                e.text("name"),
                e.choice("role", NetworkRole.class),
                e.choice("decoder", NetworkDecoder.class),
                e.text("file"),
                e.textOrNull("address"),
                e.text("origin"),
                e.text("sha256"),
                e.whole("bytes"),
                e.text("licence"),
                e.flag("free"),
                input(e.child("input")),
                e.texts("outputs"),
                framing(e),
                labels(e)));
  }

  private static NetworkInput input(Entry raw) {
    Entry e = raw.only(NetworkInput.class);
    return new NetworkInput(
        (int) e.whole("width"),
        (int) e.whole("height"),
        e.has("colour") ? e.choice("colour", NetworkInput.Colour.class) : NetworkInput.Colour.RGB,
        e.has("layout") ? e.choice("layout", NetworkInput.Layout.class) : NetworkInput.Layout.NCHW,
        e.has("scale") ? e.number("scale") : 1,
        e.has("mean") ? e.numbers("mean") : List.of(0.0, 0.0, 0.0),
        e.has("std") ? e.numbers("std") : List.of(1.0, 1.0, 1.0));
  }

  private static @org.jspecify.annotations.Nullable FaceFraming framing(Entry e) {
    if (!e.has("framing")) {
      return null;
    }
    List<Double> xy = e.numbers("framing");
    List<Point> points = new ArrayList<>();
    for (int i = 0; i + 1 < xy.size(); i += 2) {
      points.add(new Point(xy.get(i), xy.get(i + 1)));
    }
    return new FaceFraming(points);
  }

  private static List<Label> labels(Entry e) {
    return e.texts("labels").stream().map(Label::valueOf).toList();
  }
}
