package dev.headswap.cli.bench;

import dev.headswap.cli.swap.Engines;
import dev.headswap.config.Configuration;
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
    RgbImage frame = noise(1280, 720);
    RgbImage crop = noise(engines.template().size(), engines.template().size());
    times.add(
        PartTime.of("detector (1280x720)", 0, () -> engines.perception().detector().detect(frame)));
    times.add(
        PartTime.of(
            "parser (one crop)",
            0,
            () -> engines.perception().parser(engines.template()).parse(crop)));
    return times;
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
