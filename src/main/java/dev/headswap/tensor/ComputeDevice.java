package dev.headswap.tensor;

import ai.djl.Device;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where networks run: {@code auto} (the first GPU, else the CPU), {@code cpu} or {@code cuda:N}.
 *
 * @param index which GPU, from 0; 0 for the other kinds
 */
public record ComputeDevice(Kind kind, int index) {

  /** The kinds of device there are. */
  public enum Kind {
    AUTO,
    CPU,
    CUDA
  }

  /** The first GPU if there is one, else the CPU. */
  public static final ComputeDevice AUTO = new ComputeDevice(Kind.AUTO, 0);

  /** The processor. */
  public static final ComputeDevice CPU = new ComputeDevice(Kind.CPU, 0);

  private static final Pattern CUDA = Pattern.compile("cuda(?::(\\d{1,3}))?");

  /**
   * Reads {@code auto}, {@code cpu}, {@code cuda} or {@code cuda:N}.
   *
   * @throws IllegalArgumentException if the name is none of these
   */
  public static ComputeDevice parse(String name) {
    Matcher cuda = CUDA.matcher(name);
    if (cuda.matches()) {
      return new ComputeDevice(Kind.CUDA, cuda.group(1) == null ? 0 : digits(cuda.group(1)));
    }
    return switch (name) {
      case "auto" -> AUTO;
      case "cpu" -> CPU;
      default ->
          throw new IllegalArgumentException(
              "a device of auto, cpu or cuda:N required but was '%s'".formatted(name));
    };
  }

  private static int digits(String number) {
    return Integer.parseInt(number);
  }

  /**
   * What this stands for on this machine: never {@link Kind#AUTO}.
   *
   * @throws DeviceException if a GPU is named that is not there
   */
  public ComputeDevice here() {
    int gpus = Torch.gpuCount();
    if (kind == Kind.AUTO) {
      return gpus > 0 ? new ComputeDevice(Kind.CUDA, 0) : CPU;
    }
    if (kind == Kind.CUDA && index >= gpus) {
      throw new DeviceException(
          toString(),
          "Device %s is not there: this machine has %d usable GPUs; use --device cpu or auto"
              .formatted(this, gpus));
    }
    return this;
  }

  Device resolve() {
    ComputeDevice here = here();
    return Torch.device(here.kind, here.index);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case AUTO -> "auto";
      case CPU -> "cpu";
      case CUDA -> "cuda:" + index;
    };
  }
}
