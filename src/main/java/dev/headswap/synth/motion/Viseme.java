package dev.headswap.synth.motion;

import dev.headswap.synth.head.Expression.Action;

/** The shape of the mouth for a group of sounds. */
enum Viseme {
  REST(0, 0, 0, 0, 0),
  AA(0.72, 0.15, 0, 0.1, 0.25),
  EH(0.42, 0.45, 0, 0.15, 0.25),
  IY(0.16, 0.75, 0, 0.15, 0.3),
  OH(0.5, 0, 0.55, 0, 0.1),
  UW(0.16, 0, 0.9, 0, 0),
  MBP(0, 0.1, 0.12, 0, 0),
  FV(0.1, 0.2, 0, 0.35, 0),
  ST(0.12, 0.45, 0, 0.15, 0.35),
  LN(0.28, 0.2, 0, 0.05, 0.2),
  R(0.2, 0, 0.4, 0.1, 0.1);

  /** What a mouth does while talking, in the order of the strengths. */
  static final Action[] ACTIONS = {
    Action.JAW_OPEN, Action.MOUTH_WIDE, Action.PUCKER, Action.UPPER_LIP_RAISE, Action.LOWER_LIP_DROP
  };

  private final double[] strengths;

  Viseme(double... strengths) {
    this.strengths = strengths;
  }

  double strength(int action) {
    return strengths[action];
  }
}
