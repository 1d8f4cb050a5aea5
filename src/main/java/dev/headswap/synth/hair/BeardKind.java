package dev.headswap.synth.hair;

/** What grows around a mouth. */
public enum BeardKind {
  NONE,
  STUBBLE,
  MOUSTACHE,
  GOATEE,
  FULL
}
