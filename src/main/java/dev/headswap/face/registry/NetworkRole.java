package dev.headswap.face.registry;

/** What a network is for. */
public enum NetworkRole {
  DETECTOR,
  LANDMARKS,
  PARSER,
  /** Tells people from background; a parser may ask for one. */
  OUTLINE,
  IDENTITY
}
