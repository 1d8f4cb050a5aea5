package dev.headswap.cli;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.BundleException;
import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.face.bundle.BundleNetworks;
import dev.headswap.face.perception.Perception;
import dev.headswap.face.perception.PerceptionSettings;
import dev.headswap.face.perception.PerceptionSource;
import dev.headswap.face.perception.PublicNetworks;
import dev.headswap.face.registry.NetworkRole;
import dev.headswap.face.registry.PublicModels;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Torch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

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
   * The four networks that perceive; the bundle is opened only where it may have to give some.
   *
   * @throws dev.headswap.face.PerceptionException if one is missing or damaged
   */
  public static Perception perception(Configuration configuration) {
    PerceptionChoice choice = choice(configuration);
    Supplier<BundleNetworks> bundle =
        once(() -> new BundleNetworks(bundle(configuration), device(configuration)));
    return Perception.open(chosen(configuration, choice, bundle), threshold(configuration));
  }

  /**
   * As {@link #perception(Configuration)}, with a bundle that is open already, whose Aligner draws
   * heads.
   */
  public static Perception perception(
      Configuration configuration, Bundle bundle, ComputeDevice device) {
    PerceptionChoice choice = choice(configuration);
    BundleNetworks own = new BundleNetworks(bundle, device);
    Map<NetworkRole, PerceptionSource> chosen = chosen(configuration, choice, () -> own);
    PerceptionSource drawn = choice.ofDrawnHeads(chosen, own);
    return Perception.open(chosen, drawn, threshold(configuration));
  }

  private static PerceptionChoice choice(Configuration configuration) {
    return configuration.choice("perception.choice", PerceptionChoice.class);
  }

  private static Map<NetworkRole, PerceptionSource> chosen(
      Configuration configuration, PerceptionChoice choice, Supplier<BundleNetworks> bundle) {
    PublicNetworks pulled = publicNetworks(configuration);
    Map<NetworkRole, PerceptionSource> chosen = new EnumMap<>(NetworkRole.class);
    for (NetworkRole role : NetworkRole.values()) {
      chosen.put(role, choice.of(role, pulled, bundle));
    }
    return chosen;
  }

  private static double threshold(Configuration configuration) {
    return perceptionSettings(configuration).detectionThreshold();
  }

  private static PerceptionSettings perceptionSettings(Configuration configuration) {
    return new PerceptionSettings(
        configuration.text("perception.detector"),
        configuration.text("perception.landmarks"),
        configuration.text("perception.parser"),
        configuration.text("perception.identity"),
        configuration.number("perception.detection-threshold", 0.01));
  }

  /** The public networks that the user has. */
  public static PublicNetworks publicNetworks(Configuration configuration) {
    return new PublicNetworks(perceptionSettings(configuration), publicModels(configuration));
  }

  private static <T> Supplier<T> once(Supplier<T> maker) {
    AtomicReference<T> made = new AtomicReference<>();
    return () -> made.updateAndGet(before -> before == null ? maker.get() : before);
  }
}
