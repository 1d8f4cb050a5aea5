package dev.headswap.cli.models;

import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.Json;
import dev.headswap.cli.Resources;
import dev.headswap.face.registry.PublicModel;
import dev.headswap.face.registry.PublicModels;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
    PrintWriter out = spec.commandLine().getOut();
    if (common.json()) {
      out.println(
          Json.text(models.list().stream().map(model -> row(model, file(models, model))).toList()));
    } else {
      models.list().forEach(model -> out.println(line(model, file(models, model))));
    }
    out.flush();
  }

  private static String file(PublicModels models, PublicModel model) {
    return models.locate(model.name()).map(Path::toString).orElse("");
  }

  private static Map<String, Object> row(PublicModel model, String file) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", model.name());
    row.put("role", model.role().toString().toLowerCase(Locale.ROOT));
    row.put("licence", model.licence());
    row.put("bytes", model.bytes());
    row.put("sha256", model.sha256());
    row.put("file", file);
    return row;
  }

  private static String line(PublicModel model, String file) {
    return String.format(
        Locale.ROOT,
        "%-22s %-10s %9.1f kB  %-28s %s",
        model.name(),
        model.role().toString().toLowerCase(Locale.ROOT),
        model.bytes() / 1000.0,
        model.licence(),
        file.isEmpty() ? "not here" : file);
  }
}
