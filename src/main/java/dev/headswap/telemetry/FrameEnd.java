package dev.headswap.telemetry;

import java.util.Locale;

/** What became of a frame: the values of the tag {@code outcome}. */
public enum FrameEnd {
  /** The head was replaced. */
  SWAPPED,
  /** There was no head: the frame stayed as it is. */
  KEPT,
  /** Something went wrong: the frame stayed as it is. */
  FAILED,
  /** An earlier run had finished it. */
  RESUMED,
  /** A live job was behind and left it out. */
  DROPPED;

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
