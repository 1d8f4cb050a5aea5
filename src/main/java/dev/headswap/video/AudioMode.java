package dev.headswap.video;

/** What becomes of the target's sound. */
public enum AudioMode {
  /** Packet for packet. */
  COPY,
  /** Left out. */
  NONE,
  /** Encoded anew as AAC. */
  AAC
}
