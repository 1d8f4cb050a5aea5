package dev.headswap.cli;

import dev.headswap.face.perception.PerceptionSource;
import dev.headswap.face.registry.NetworkRole;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Whose networks perceive: the values of {@code perception.choice}. */
enum PerceptionChoice {
  /**
   * For each role a public network where there is one, else the bundle's. What the bundle's Aligner
   * draws is read by the bundle's own parser, which learned from the same people.
   */
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

  /** Where the parser of heads that the bundle's Aligner draws comes from. */
  PerceptionSource ofDrawnHeads(
      Map<NetworkRole, PerceptionSource> chosen, PerceptionSource bundle) {
    boolean own = this == AUTO && bundle.has(NetworkRole.PARSER);
    return own ? bundle : Objects.requireNonNull(chosen.get(NetworkRole.PARSER));
  }
}
