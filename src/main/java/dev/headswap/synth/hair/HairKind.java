package dev.headswap.synth.hair;

/** How the hair of a head is cut and worn. */
public enum HairKind {
  BALD,
  BUZZ,
  SHORT,
  SIDE_PART,
  QUIFF,
  BOB,
  LONG_STRAIGHT,
  LONG_WAVY,
  CURLY,
  LONG_CURLY,
  PONYTAIL,
  BUN;

  /** Whether it hangs lower than the chin. */
  public boolean isLong() {
    return this == LONG_STRAIGHT || this == LONG_WAVY || this == LONG_CURLY;
  }
}
