package dev.headswap.cli.stream;

/** Which stage a worker does. */
enum Role {
  DECODE,
  INFER,
  ENCODE
}
