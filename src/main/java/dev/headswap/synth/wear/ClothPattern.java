package dev.headswap.synth.wear;

/** How two colours share a cloth. */
public enum ClothPattern {
  PLAIN,
  STRIPES,
  CHECKS,
  BLOCK,
  SPECKLED
}
