package dev.headswap.cli.evaluate;

/** Where the labels of a swap come from. */
enum LabelSource {
  /** The parser, as in a real run. */
  PARSED,
  /** The data's own. */
  EXACT
}
