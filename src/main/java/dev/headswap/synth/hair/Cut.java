package dev.headswap.synth.hair;

/**
 * How the hair of one kind grows and falls.
 *
 * @param cap thickness of the close layer over the scalp, in centimetres
 * @param lumps how uneven that layer is, in parts of its thickness
 * @param ribbons how many ribbons grow out of it
 * @param length of a ribbon, in centimetres
 * @param width of a ribbon, in centimetres
 * @param points of a ribbon's path
 * @param lift how far it first stands off the scalp, 0 (combed flat) to 1 (straight out)
 * @param weight how fast it turns down, 0 (wire) to 1 (water)
 * @param wave how far it swings to and fro, in centimetres
 * @param turns how many times it swings
 * @param combing which way it is combed
 * @param volume how far it keeps off the head, in centimetres
 */
record Cut(
    double cap,
    double lumps,
    int ribbons,
    double length,
    double width,
    int points,
    double lift,
    double weight,
    double wave,
    double turns,
    Combing combing,
    double volume) {

  /** Which way hair is combed from its root. */
  enum Combing {
    DOWN,
    FORWARD,
    ASIDE,
    UP,
    BACK,
    PARTED
  }

  static Cut of(HairKind kind) {
    return switch (kind) {
      case BALD -> new Cut(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Combing.DOWN, 0);
      case BUZZ -> new Cut(0.18, 0.3, 0, 0, 0, 0, 0, 0, 0, 0, Combing.DOWN, 0);
      case SHORT -> new Cut(0.7, 0.4, 260, 2.6, 0.75, 4, 0.35, 0.25, 0.1, 1, Combing.FORWARD, 0.7);
      case SIDE_PART -> new Cut(0.7, 0.3, 210, 6.5, 1.1, 6, 0.35, 0.3, 0.1, 1, Combing.ASIDE, 0.8);
      case QUIFF -> new Cut(0.7, 0.3, 240, 4.6, 0.9, 6, 0.55, 0.1, 0.1, 1, Combing.UP, 0.8);
      case BOB -> new Cut(0.8, 0.2, 175, 19, 1.7, 8, 0.06, 0.35, 0.08, 1, Combing.PARTED, 0.9);
      case LONG_STRAIGHT ->
          new Cut(0.8, 0.2, 165, 32, 1.8, 10, 0.06, 0.4, 0.08, 1, Combing.PARTED, 0.85);
      case LONG_WAVY ->
          new Cut(0.9, 0.3, 140, 31, 2.0, 12, 0.12, 0.35, 0.5, 3, Combing.PARTED, 1.1);
      case CURLY -> new Cut(1.5, 0.6, 300, 4.2, 1.2, 6, 0.75, 0.25, 0.6, 1.6, Combing.DOWN, 1.3);
      case LONG_CURLY ->
          new Cut(1.3, 0.4, 130, 25, 1.8, 15, 0.25, 0.3, 0.75, 5, Combing.PARTED, 1.5);
      case PONYTAIL -> new Cut(0.45, 0.2, 130, 12, 1.3, 6, 0.05, 0, 0, 0, Combing.BACK, 0.5);
      case BUN -> new Cut(0.45, 0.2, 130, 12, 1.3, 6, 0.05, 0, 0, 0, Combing.BACK, 0.5);
    };
  }
}
