package dev.headswap.face.perception;

import dev.headswap.face.registry.NetworkRole;

/**
 * Which networks perceive, and from when on they are believed. A name is an entry of the registry,
 * or {@value #AUTO}: the first entry of the role that is on this machine and free to use.
 *
 * @param detector finds faces; auto
 * @param landmarks finds their points; auto
 * @param parser labels head crops; auto
 * @param identity tells people apart; auto
 * @param detectionThreshold from which score on a detection counts, 0 to 1; 0.6
 */
public record PerceptionSettings(
    String detector, String landmarks, String parser, String identity, double detectionThreshold) {

  /** Lets the registry choose. */
  public static final String AUTO = "auto";

  /** Everything left to the registry. */
  public static final PerceptionSettings DEFAULTS =
      new PerceptionSettings(AUTO, AUTO, AUTO, AUTO, 0.6);

  public PerceptionSettings {
    if (!(detectionThreshold > 0 && detectionThreshold < 1)) {
      throw new IllegalArgumentException(
          "perception.detectionThreshold between 0 and 1 required but was " + detectionThreshold);
    }
  }

  /** The name asked for in a role. */
  public String name(NetworkRole role) {
    return switch (role) {
      case DETECTOR -> detector;
      case LANDMARKS -> landmarks;
      case PARSER -> parser;
      case IDENTITY -> identity;
    };
  }
}
