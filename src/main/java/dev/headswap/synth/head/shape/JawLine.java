package dev.headswap.synth.head.shape;

import dev.headswap.synth.form.Curve;
import dev.headswap.synth.head.Trait;

/** The edge of the jaw from the middle of the chin round to the nape, by column of the net. */
record JawLine(Curve x, Curve y, Curve z) {

  static JawLine of(Proportions p) {
    double wide = 1 + 0.026 * p.get(Trait.FACE_WIDTH);
    double jaw = 0.22 * p.get(Trait.JAW_WIDTH) + 0.1 * p.get(Trait.CHEEK_FULLNESS);
    double chin = 0.16 * p.get(Trait.CHIN_WIDTH);
    double low = p.chinY;
    double drop = -0.3 * p.get(Trait.JAW_DROP);
    Curve x =
        Curve.through(
            0,
            0,
            6,
            1.0 + chin,
            12,
            2.1 + chin + 0.3 * jaw,
            18,
            3.6 * wide + 0.7 * jaw,
            24,
            4.7 * wide + jaw,
            28,
            4.85 * wide + jaw,
            31,
            4.4,
            34,
            3.7,
            38,
            0);
    Curve y =
        Curve.through(
            0,
            low,
            6,
            low + 0.06,
            12,
            low + 0.55,
            18,
            low + 1.5 + 0.5 * drop,
            24,
            Math.max(low + 2.2, -6.6 + drop),
            28,
            -6.5 + drop,
            31,
            -7,
            34,
            -7.3,
            38,
            -7.4);
    Curve z =
        Curve.through(
            0, 8.7, 6, 8.5, 12, 7.7, 18, 5.6, 24, 2.5, 28, 0.2, 31, -1.8, 34, -4.3, 38, -5.6);
    return new JawLine(x, y, z);
  }

  double[] at(int k) {
    return new double[] {x.at(k), y.at(k), z.at(k)};
  }
}
