package dev.headswap.cli.train;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.cli.Faces;
import dev.headswap.cli.Overrides;
import dev.headswap.cli.Resources;
import dev.headswap.cli.swap.Sources;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.Sample;
import dev.headswap.dataset.episode.PhotoEpisodes;
import dev.headswap.face.HeadCropper;
import dev.headswap.face.HeadParser;
import dev.headswap.face.SourceFace;
import dev.headswap.face.SourceFaces;
import dev.headswap.face.perception.Perception;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.RgbImage;
import dev.headswap.model.identity.IdentityEncoder;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.train.finetune.FinetuneObjective;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a bundle one person's: ft600. */
@Command(
    name = "finetune",
    mixinStandardHelpOptions = true,
    description = {
      "Finetunes the Aligner of --model to one person, from 1 to 32 photos (the paper's ft600).",
      "The model in the run folder keeps that person's head: swap with it needs no --source."
    })
public final class FinetuneCommand implements Runnable {

  /** Keys under {@code finetune} that stand in for those under {@code train}. */
  private static final List<String> OWN =
      List.of(
          "steps", "batch", "ema", "adversarial-from", "checkpoint-every", "preview-every", "keep");

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-s", "--source"},
      required = true,
      arity = "1..*",
      paramLabel = "IMG|DIR|VIDEO",
      description = "The person: photos, a folder of them, or a clip.")
  List<String> sources = List.of();

  @Mixin TrainOptions options = new TrainOptions();

  @Override
  public void run() {
    Configuration configuration = ownKeys(options.resolve(String.join(",", sources)));
    Bundle base = Resources.bundle(configuration);
    ComputeDevice device = Resources.device(configuration);
    List<Sample> photos = photos(configuration, base, device);
    List<RgbImage> crops = photos.stream().map(Sample::pixels).toList();
    try (FinetuneObjective objective =
        new FinetuneObjective(
            configuration, base, device, FeatureNetworks.vgg(configuration, device), crops)) {
      long seed = configuration.integer("train.seed", 0);
      PhotoEpisodes episodes = new PhotoEpisodes(photos, objective.expressionBox(), seed);
      new TrainingRun(options, configuration, CommandText.of(spec), spec.commandLine().getErr())
          .train(objective, episodes, base, objective.networks());
    }
  }

  private Configuration ownKeys(Configuration configuration) {
    Overrides own = new Overrides();
    OWN.forEach(key -> own.put("train." + key, configuration.text("finetune." + key)));
    own.put("train.steps", options.steps);
    return own.apply(configuration);
  }

  private List<Sample> photos(Configuration configuration, Bundle base, ComputeDevice device) {
    CropTemplate template = IdentityEncoder.template(base.manifest().crop());
    HeadCropper cropper = new HeadCropper(template);
    List<Sources.Photo> photos = Sources.read(sources);
    List<Sample> samples = new ArrayList<>();
    try (Perception perception = Resources.perception(configuration, base, device);
        HeadParser parser = perception.parser(template)) {
      SourceFaces faces = Faces.inPhotos(perception, configuration);
      SourceFace first = faces.largest(photos.get(0).picture(), photos.get(0).name());
      for (Sources.Photo photo : photos) {
        SourceFace face = faces.like(photo.picture(), photo.name(), first.embedding());
        HeadCrop crop = cropper.crop(photo.picture(), face.landmarks());
        samples.add(
            new Sample(crop.pixels(), parser.parse(crop.pixels()), crop.landmarks(), 0, null));
      }
    }
    return samples;
  }
}
