package dev.headswap.synth.wear;

/** What covers the shoulders. */
public enum ClothKind {
  T_SHIRT,
  SHIRT,
  JUMPER,
  JACKET,
  HOODIE
}
