package dev.headswap.cli.train;

import dev.headswap.config.Configuration;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Torch;

/** Where a training runs. */
final class TrainingDevice {

  private TrainingDevice() {}

  /** Starts the engine on the device and as many threads as the configuration says. */
  static ComputeDevice start(Configuration configuration) {
    int threads = configuration.integer("threads", 0);
    Torch.start(threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
    return ComputeDevice.parse(configuration.text("device")).here();
  }
}
