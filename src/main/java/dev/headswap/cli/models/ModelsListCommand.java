package dev.headswap.cli.models;

import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.Json;
import dev.headswap.cli.Resources;
import dev.headswap.face.registry.PublicModel;
import dev.headswap.face.registry.PublicModels;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Which public networks are known, and which are here. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the known public networks and says which are here.")
public final class ModelsListCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public void run() {
    PublicModels models = Resources.publicModels(common.resolve());
    List<Map<String, Object>> rows =
        models.list().stream().map(model -> row(model, models.locate(model.name()))).toList();
    if (common.json()) {
      spec.commandLine().getOut().println(Json.text(rows));
    } else {
      rows.forEach(row -> spec.commandLine().getOut().println(line(row)));
    }
    spec.commandLine().getOut().flush();
  }

  private static Map<String, Object> row(PublicModel model, Optional<Path> here) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", model.name());
    row.put("role", model.role().toString().toLowerCase(java.util.Locale.ROOT));
    row.put("licence", model.licence());
    row.put("bytes", model.bytes());
    row.put("sha256", model.sha256());
    row.put("file", here.map(Path::toString).orElse(""));
    return row;
  }

  private static String line(Map<String, Object> row) {
    String file = row.get("file").toString();
    return "%-22s %-10s %9.1f kB  %-28s %s"
        .formatted(
            row.get("name"),
            row.get("role"),
            ((Number) row.get("bytes")).doubleValue() / 1000,
            row.get("licence"),
            file.isEmpty() ? "not here" : file);
  }
}
