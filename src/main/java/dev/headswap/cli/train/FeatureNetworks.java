package dev.headswap.cli.train;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.config.Configuration;
import dev.headswap.loss.FeatureNetwork;
import dev.headswap.loss.IdentityFeatures;
import dev.headswap.loss.VggFeatures;
import dev.headswap.tensor.ComputeDevice;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The frozen networks that feature losses look through. */
final class FeatureNetworks {

  private FeatureNetworks() {}

  /** VGG-19 where the user has it, else null. */
  static @Nullable FeatureNetwork vgg(Configuration configuration, ComputeDevice device) {
    String file = configuration.text("train.vgg");
    return file.isEmpty() ? null : VggFeatures.open(Path.of(file), device);
  }

  /** VGG-19 where the user has it, else the identity encoder of a bundle. */
  static FeatureNetwork any(Configuration configuration, Bundle bundle, ComputeDevice device) {
    FeatureNetwork vgg = vgg(configuration, device);
    return vgg == null ? IdentityFeatures.open(bundle, device) : vgg;
  }
}
