package dev.headswap.cli;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.BundleException;
import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.face.PerceptionException;
import dev.headswap.face.perception.Perception;
import dev.headswap.face.perception.PerceptionSettings;
import dev.headswap.face.registry.PublicModels;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Torch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens what the configuration names. */
public final class Resources {

  private Resources() {}

  /** The bundle at {@code model}: a folder as given, else the one of that name in the program's. */
  public static Bundle bundle(Configuration configuration) {
    Path folder = resolve(configuration.text("model"));
    if (!Files.isDirectory(folder)) {
      throw new BundleException(
          folder,
          "a model bundle",
          "no such folder; name one with --model DIR, or see `headswap models init --help`");
    }
    return Bundle.open(folder);
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

  /**
   * The device at {@code device}; starts the engine on {@code threads} threads.
   *
   * @throws dev.headswap.tensor.DeviceException if it is not there
   */
  public static ComputeDevice device(Configuration configuration) {
    int threads = configuration.integer("threads", 0);
    Torch.start(threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
    return named(configuration.text("device")).here();
  }

  private static ComputeDevice named(String name) {
    try {
      return ComputeDevice.parse(name);
    } catch (IllegalArgumentException e) {
      throw new ConfigException("device", "device: " + e.getMessage());
    }
  }

  /** The known public files and where they may lie. */
  public static PublicModels publicModels(Configuration configuration) {
    List<Path> folders =
        configuration.list("perception.search").stream().map(Resources::resolve).toList();
    String own = configuration.text("perception.registry");
    Path registry = own.isEmpty() ? null : Path.of(own);
    return PublicModels.open(registry, folders, PublicModels.defaultCache());
  }

  /**
   * The four networks that perceive.
   *
   * @throws PerceptionException if one is missing or damaged
   */
  public static Perception perception(Configuration configuration) {
    expectPublic(configuration);
    PerceptionSettings settings =
        new PerceptionSettings(
            configuration.text("perception.detector"),
            configuration.text("perception.landmarks"),
            configuration.text("perception.parser"),
            configuration.text("perception.identity"),
            configuration.number("perception.detection-threshold", 0.01));
    return Perception.open(settings, publicModels(configuration));
  }

  /**
   * Refuses {@code perception.choice: bundle}: no bundle of this version holds perception networks.
   */
  private static void expectPublic(Configuration configuration) {
    if (configuration.choice("perception.choice", PerceptionChoice.class)
        == PerceptionChoice.BUNDLE) {
      throw new PerceptionException(
          "bundle",
          "the bundle %s holds no perception networks; use --perception public"
              .formatted(configuration.text("model")));
    }
  }

  private enum PerceptionChoice {
    AUTO,
    PUBLIC,
    BUNDLE
  }
}
