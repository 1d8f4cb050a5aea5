package dev.headswap.cli;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.config.Configuration;
import dev.headswap.face.Perception;
import dev.headswap.face.PerceptionSettings;
import dev.headswap.face.registry.PublicModels;
import dev.headswap.tensor.ComputeDevice;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens what the configuration names. */
public final class Resources {

  private Resources() {}

  /** The bundle at {@code model}: a folder as given, else the one of that name in the program's. */
  public static Bundle bundle(Configuration configuration) {
    return Bundle.open(resolve(configuration.text("model")));
  }

  /** A path as given, or in the program's own folder if it only exists there. */
  static Path resolve(String text) {
    Path asGiven = Path.of(text);
    String home = System.getProperty("headswap.home");
    if (Files.exists(asGiven) || home == null) {
      return asGiven;
    }
    Path inHome = Path.of(home).resolve(text);
    return Files.exists(inHome) ? inHome : asGiven;
  }

  /** The device at {@code device} with {@code threads} threads. */
  public static ComputeDevice device(Configuration configuration) {
    return ComputeDevice.of(
        configuration.text("device"), configuration.integer("threads", 0));
  }

  /** The known public files and where they may lie. */
  public static PublicModels publicModels(Configuration configuration) {
    return PublicModels.of(configuration.list("perception.search").stream().map(Path::of).toList());
  }

  /** The four networks that perceive. */
  public static Perception perception(Configuration configuration) {
    PerceptionSettings settings =
        new PerceptionSettings(
            configuration.text("perception.detector"),
            configuration.text("perception.landmarks"),
            configuration.text("perception.parser"),
            configuration.text("perception.identity"));
    return Perception.open(settings, publicModels(configuration));
  }
}
