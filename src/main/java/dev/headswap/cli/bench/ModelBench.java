package dev.headswap.cli.bench;

import dev.headswap.cli.swap.Engines;
import dev.headswap.config.Configuration;
import dev.headswap.face.Face;
import dev.headswap.face.perception.Perception;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.nn.Part;
import dev.headswap.nn.PeakProbe;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Torch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Each part of a bundle and of perception, held against the most the engine reaches here. */
final class ModelBench {

  private final Configuration configuration;

  ModelBench(Configuration configuration) {
    this.configuration = configuration.with("allow-untrained", "true");
  }

  Map<String, Object> run(List<String> sources, @Nullable String target, int frames) {
    Map<String, Object> figures = new LinkedHashMap<>();
    try (Engines engines = Engines.open(configuration)) {
      double peak = PeakProbe.gigaflops(ComputeDevice.CPU);
      figures.put("models", engines.describe());
      figures.put("threads", Torch.threads());
      figures.put("peakGigaflops", peak);
      figures.put("parts", parts(engines).stream().map(part -> part.json(peak)).toList());
      if (target != null) {
        figures.putAll(new SwapBench(configuration, engines, sources, target, frames).run());
      }
      figures.put("residentMiB", Resident.mebibytes());
    }
    return figures;
  }

  private static List<PartTime> parts(Engines engines) {
    List<PartTime> times = new ArrayList<>();
    Stream.concat(engines.aligner().parts().stream(), engines.blender().parts().stream())
        .map(ModelBench::time)
        .forEach(times::add);
    times.addAll(perception(engines.perception(), engines.template()));
    return times;
  }

  private static List<PartTime> perception(Perception perception, CropTemplate template) {
    RgbImage frame = noise(1280, 720);
    RgbImage crop = noise(template.size(), template.size());
    Landmarks points = spread();
    Face face = new Face(points.bounds(), 1, List.of());
    return List.of(
        PartTime.of("detector (1280x720)", 0, () -> perception.detector().detect(frame)),
        PartTime.of("landmarks", 0, () -> perception.landmarks().detect(frame, face)),
        PartTime.of("parser (one crop)", 0, () -> perception.parser(template).parse(crop)),
        PartTime.of("identity", 0, () -> perception.embedder().embed(frame, points)));
  }

  /** Points all over the middle of a frame: what a face would need to be cut out. */
  private static Landmarks spread() {
    float[] xy = new float[2 * Landmarks.COUNT];
    for (int i = 0; i < Landmarks.COUNT; i++) {
      xy[2 * i] = 500 + 37 * i % 200;
      xy[2 * i + 1] = 250 + 2 * i;
    }
    return new Landmarks(xy);
  }

  private static PartTime time(Part part) {
    return PartTime.of(part.name(), part.macs(), part.run());
  }

  private static RgbImage noise(int width, int height) {
    byte[] samples = new byte[width * height * 3];
    new Random(1).nextBytes(samples);
    return new RgbImage(width, height, samples);
  }
}
