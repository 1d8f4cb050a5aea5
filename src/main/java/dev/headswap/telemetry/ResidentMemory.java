package dev.headswap.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The memory that the process holds, frames and networks outside the Java heap included: what
 * {@code jvm_memory_used_bytes} does not see. Read from Linux; {@code NaN} elsewhere.
 */
final class ResidentMemory implements MeterBinder {

  private static final Path STATUS = Path.of("/proc/self/status");

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("process.resident.memory", ResidentMemory::bytes)
        .description("Memory of the process, the Java heap and everything beside it.")
        .baseUnit("bytes")
        .register(registry);
  }

  private static double bytes() {
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmRSS"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024.0)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      return Double.NaN;
    }
  }
}
