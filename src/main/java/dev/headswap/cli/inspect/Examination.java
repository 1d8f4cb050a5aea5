package dev.headswap.cli.inspect;

import dev.headswap.cli.BundleFacts;
import dev.headswap.cli.Resources;
import dev.headswap.cli.Version;
import dev.headswap.config.Configuration;
import dev.headswap.face.registry.PublicModels;
import dev.headswap.tensor.Torch;
import dev.headswap.transport.kafka.broker.Broker;
import dev.headswap.video.encode.EncoderInfo;
import dev.headswap.video.encode.Encoders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Looks at one thing after another; what is missing is a finding, not an error. */
final class Examination {

  private static final Set<String> TELLING =
      Set.of("avx2", "fma", "avx512f", "avx512_bf16", "avx512_vnni", "amx_bf16", "asimd", "bf16");

  private final Configuration configuration;

  Examination(Configuration configuration) {
    this.configuration = configuration;
  }

  Map<String, Object> findings() {
    Map<String, Object> findings = new LinkedHashMap<>();
    findings.put("headswap", Version.text());
    findings.put(
        "java", System.getProperty("java.version") + ", " + System.getProperty("java.vm.name"));
    findings.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    findings.put("cores", Runtime.getRuntime().availableProcessors());
    findings.put("memory", memory());
    findings.put("processor", processor());
    findings.put("networks", attempt(Torch::describe));
    findings.put("gpus", attempt(() -> Integer.toString(Torch.gpuCount())));
    findings.put("ffmpeg", attempt(Encoders::libraryVersion));
    findings.put("encoders", attempt(Examination::encoders));
    findings.put(
        "bundle", attempt(() -> BundleFacts.of(Resources.bundle(configuration)).toString()));
    findings.put("public networks", attempt(this::publicNetworks));
    findings.put("broker", attempt(() -> "Kafka " + Broker.kafkaVersion()));
    return findings;
  }

  private static String attempt(Supplier<String> look) {
    try {
      return look.get();
    } catch (RuntimeException | LinkageError e) {
      return "missing: " + e.getMessage();
    }
  }

  private static String memory() {
    return lines("/proc/meminfo").stream()
        .filter(line -> line.startsWith("MemTotal"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
        .findFirst()
        .orElse("unknown");
  }

  private static String processor() {
    return lines("/proc/cpuinfo").stream()
        .filter(line -> line.startsWith("flags"))
        .findFirst()
        .map(line -> line.substring(line.indexOf(':') + 1).trim().split(" "))
        .map(flags -> String.join(" ", Arrays.stream(flags).filter(TELLING::contains).toList()))
        .orElse("unknown");
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String encoders() {
    return String.join(
        ", ",
        Encoders.available().stream().filter(EncoderInfo::works).map(EncoderInfo::name).toList());
  }

  private String publicNetworks() {
    PublicModels models = Resources.publicModels(configuration);
    List<String> here =
        models.list().stream()
            .map(model -> model.name())
            .filter(name -> models.locate(name).isPresent())
            .toList();
    return here.isEmpty() ? "none; see `headswap models list`" : String.join(", ", here);
  }
}
