package dev.headswap.face.registry;

/** What a network is for. */
public enum NetworkRole {
  DETECTOR,
  LANDMARKS,
  PARSER,
  IDENTITY
}
