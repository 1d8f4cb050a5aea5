package dev.headswap.synth.wear;

/** The shape of a pair of glasses. */
public enum GlassesKind {
  NONE,
  ROUND,
  SQUARE,
  RIMLESS,
  BROWLINE
}
