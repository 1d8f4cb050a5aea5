package dev.headswap.synth.wear;

import dev.headswap.synth.head.Body;

/** Where the upper edge of a cloth runs: in front, at the sides and behind, in centimetres. */
record Neckline(double frontY, double frontZ, double sideX, double sideY, double backY) {

  static Neckline of(Body body) {
    return switch (body.cloth()) {
      case T_SHIRT -> new Neckline(-18.6, 3.0, 7.6, -15.9, -14.6);
      case SHIRT -> new Neckline(-17.6, 2.6, 6.6, -14.9, -13.6);
      case JUMPER -> new Neckline(-17.2, 2.8, 6.9, -15.0, -13.8);
      case JACKET -> new Neckline(-19.0, 3.0, 7.2, -15.4, -13.8);
      case HOODIE -> new Neckline(-17.8, 3.2, 7.4, -15.3, -14.0);
    };
  }
}
