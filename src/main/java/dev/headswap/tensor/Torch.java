package dev.headswap.tensor;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

/** The native engine: started once in a process, on as many threads as was said. */
public final class Torch {

  private static final String ENGINE = "PyTorch";

  private Torch() {}

  /**
   * Starts the engine if it is not running.
   *
   * @throws DeviceException if its native library cannot be loaded on this machine
   */
  public static void start() {
    engine();
  }

  /**
   * Starts the engine on a number of threads; one that is running changes to that number.
   *
   * @param threads for one operation, at least 1
   * @throws DeviceException if its native library cannot be loaded on this machine
   */
  public static void start(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least 1 thread required but was " + threads);
    }
    System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
    engine();
    JniUtils.setNumThreads(threads);
  }

  /** Sets where the engine's own random numbers go on from, on every device. */
  public static void seed(long seed) {
    engine();
    JniUtils.setSeed(seed);
  }

  /** Threads the engine uses for one operation. */
  public static int threads() {
    engine();
    return JniUtils.getNumThreads();
  }

  /**
   * A scope for tensors on a device; closing it frees them.
   *
   * @throws DeviceException if the engine cannot start or the device is absent
   */
  public static NDManager newManager(ComputeDevice device) {
    return NDManager.newBaseManager(device.resolve(), ENGINE);
  }

  /** The engine's name, version and threads, in one line. */
  public static String describe() {
    Engine engine = engine();
    return "%s %s, %d threads".formatted(ENGINE, engine.getVersion(), threads());
  }

  /** How many GPUs the engine can use. */
  public static int gpuCount() {
    return engine().getGpuCount();
  }

  static Device device(ComputeDevice.Kind kind, int index) {
    return kind == ComputeDevice.Kind.CUDA ? Device.gpu(index) : Device.cpu();
  }

  private static Engine engine() {
    setUnlessSet("ai.djl.offline", "true");
    setUnlessSet("ai.djl.pytorch.graph_optimizer", "false");
    setUnlessSet("ai.djl.pytorch.num_interop_threads", "1");
    try {
      return Engine.getEngine(ENGINE);
    } catch (RuntimeException | LinkageError e) {
      throw new DeviceException(
          "cpu",
          "The PyTorch engine cannot start (%s): run 'headswap doctor' for what this machine lacks"
              .formatted(firstLine(e)),
          e);
    }
  }

  private static String firstLine(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse(message);
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
