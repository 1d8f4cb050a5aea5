package dev.headswap.synth.wear;

import dev.headswap.synth.head.Body;

/** Where the upper edge of a cloth runs: in front, at the sides and behind, in centimetres. */
record Neckline(double frontY, double frontZ, double sideX, double sideY, double backY) {

  static Neckline of(Body body) {
    return switch (body.cloth()) {
      case T_SHIRT -> new Neckline(-17.1, 3.0, 7.6, -14.4, -13.1);
      case SHIRT -> new Neckline(-16.1, 2.6, 6.6, -13.4, -12.1);
      case JUMPER -> new Neckline(-15.7, 2.8, 6.9, -13.5, -12.3);
      case JACKET -> new Neckline(-17.5, 3.0, 7.2, -13.9, -12.3);
      case HOODIE -> new Neckline(-16.3, 3.2, 7.4, -13.8, -12.5);
    };
  }
}
