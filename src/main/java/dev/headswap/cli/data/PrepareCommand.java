package dev.headswap.cli.data;

import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.ExitCode;
import dev.headswap.cli.Faces;
import dev.headswap.cli.Json;
import dev.headswap.cli.Progress;
import dev.headswap.cli.Resources;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.TruthLayout;
import dev.headswap.dataset.clip.DatasetHeader;
import dev.headswap.dataset.clip.DatasetWriter;
import dev.headswap.dataset.prepare.Preparation;
import dev.headswap.dataset.prepare.PreparationLog;
import dev.headswap.dataset.prepare.PrepareSettings;
import dev.headswap.dataset.prepare.Tally;
import dev.headswap.dataset.prepare.footage.Footage;
import dev.headswap.dataset.prepare.footage.VideoFolder;
import dev.headswap.dataset.prepare.footage.VoxCeleb2;
import dev.headswap.face.perception.Perception;
import dev.headswap.face.track.PersonChoice;
import dev.headswap.frame.CropTemplate;
import dev.headswap.video.VideoException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes training clips of real video. */
@Command(
    name = "prepare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes training clips of videos: finds, follows, cuts out and labels the largest head.",
      "Videos in a folder below --videos are of the person that it is named for.",
      "An interrupted run goes on when it is started again; a video that fails does not stop it."
    })
public final class PrepareCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--videos", required = true, paramLabel = "DIR", description = "The videos.")
  Path videos = Path.of("");

  @Option(
      names = "--voxceleb2",
      paramLabel = "TXT_DIR",
      description = {
        "The tables of VoxCeleb2: only what they list is taken, of the person that they name.",
        "Videos are found by the names of their files."
      })
  @Nullable Path tables;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "Where the clips go.")
  Path output = Path.of("");

  @Mixin CropOptions crop = new CropOptions();

  @Mixin CommonOptions common = new CommonOptions();

  private final Tally all = new Tally();
  private final Map<String, String> failed = new LinkedHashMap<>();

  @Override
  public Integer call() {
    Configuration configuration = common.resolve();
    List<Footage> footage = footage();
    CropTemplate template = template();
    DatasetHeader header =
        DatasetHeader.of("prepare " + videos.toAbsolutePath(), template, TruthLayout.NONE);
    DatasetWriter writer = DatasetWriter.open(output, header, crop.picture);
    try (Perception perception = Resources.perception(configuration)) {
      prepare(footage, preparation(perception, configuration, template, writer));
    }
    say(footage.size());
    return failed.isEmpty() ? ExitCode.OK : ExitCode.INPUT;
  }

  private List<Footage> footage() {
    VideoFolder folder = VideoFolder.open(videos);
    return tables == null ? folder.footage() : new VoxCeleb2(tables, folder).footage();
  }

  private CropTemplate template() {
    CropTemplate template = crop.template();
    if (template == null) {
      throw new ParameterException(
          spec.commandLine(), "--crop frame makes no training clips; use compact or paper");
    }
    return template;
  }

  private static Preparation preparation(
      Perception perception,
      Configuration configuration,
      CropTemplate template,
      DatasetWriter writer) {
    return new Preparation(
        () -> Faces.locator(perception, configuration, PersonChoice.largest()),
        perception.landmarks(),
        perception.parser(template),
        template,
        PrepareSettings.of(configuration),
        writer);
  }

  private void prepare(List<Footage> footage, Preparation preparation) {
    PreparationLog log = PreparationLog.open(output);
    try (Progress progress = new Progress("prepare", "videos", footage.size())) {
      for (Footage piece : footage) {
        if (log.has(piece)) {
          progress.skip(1);
        } else {
          prepare(piece, preparation, log);
          progress.step(1);
        }
      }
    }
  }

  private void prepare(Footage piece, Preparation preparation, PreparationLog log) {
    try {
      Tally tally = preparation.prepare(piece);
      log.add(piece, tally);
      all.add(tally);
    } catch (VideoException e) {
      failed.put(piece.name(), String.valueOf(e.getMessage()));
      spec.commandLine().getErr().println("headswap: " + e.getMessage());
    }
  }

  private void say(int pieces) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("folder", output.toString());
    facts.put("footage", pieces);
    facts.put("clips", all.clips());
    for (Tally.Fate fate : Tally.Fate.values()) {
      facts.put(fate.name().toLowerCase(Locale.ROOT), all.frames(fate));
    }
    facts.put("failed", failed);
    PrintWriter out = spec.commandLine().getOut();
    out.println(common.json() ? Json.text(facts) : line(facts));
    out.flush();
  }

  private static String line(Map<String, Object> facts) {
    return "%s: %s clips, %s frames kept (%s without a head, %s small, %s blurred, %s in short clips)"
        .formatted(
            facts.get("folder"),
            facts.get("clips"),
            facts.get("kept"),
            facts.get("no_head"),
            facts.get("small"),
            facts.get("blurred"),
            facts.get("short_clip"));
  }
}
