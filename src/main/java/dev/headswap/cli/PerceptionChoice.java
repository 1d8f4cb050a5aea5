package dev.headswap.cli;

import dev.headswap.face.perception.PerceptionSource;
import dev.headswap.face.registry.NetworkRole;
import java.util.function.Supplier;

/** Whose networks perceive: the values of {@code perception.choice}. */
enum PerceptionChoice {
  /** For each role a public network where there is one, else the bundle's. */
  AUTO,
  /** Public networks only. */
  PUBLIC,
  /** The bundle's only. */
  BUNDLE;

  /**
   * Where the network of a role comes from.
   *
   * @param bundle asked for only when it may be needed
   */
  PerceptionSource of(
      NetworkRole role, PerceptionSource pulled, Supplier<? extends PerceptionSource> bundle) {
    return switch (this) {
      case PUBLIC -> pulled;
      case BUNDLE -> bundle.get();
      case AUTO -> pulled.has(role) || !bundle.get().has(role) ? pulled : bundle.get();
    };
  }
}
