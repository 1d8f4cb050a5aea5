package dev.headswap.synth.wear;

/** What sits on a head. */
public enum HatKind {
  NONE,
  CAP,
  BEANIE,
  BRIM
}
