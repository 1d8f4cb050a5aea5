package dev.headswap.synth.motion;

import dev.headswap.synth.head.Expression;
import dev.headswap.synth.head.Expression.Action;
import java.util.List;

/**
 * Expressions that come and go beside talking: smiles, brows, squints and the like, each on its own
 * clock, the two sides mostly together.
 *
 * @param seed of the clocks
 * @param liveliness 0 (a still face) to 1 (a lively one)
 */
record Mood(long seed, double liveliness) {

  /** Something a face does now and then, on one or both sides, in parts of its full strength. */
  private record Habit(double most, double interval, Action... actions) {}

  private static final List<Habit> HABITS =
      List.of(
          new Habit(0.95, 2.6, Action.SMILE_LEFT, Action.SMILE_RIGHT),
          new Habit(0.9, 1.7, Action.BROW_RAISE_LEFT, Action.BROW_RAISE_RIGHT),
          new Habit(0.9, 2.9, Action.BROW_FROWN),
          new Habit(0.7, 3.1, Action.SQUINT),
          new Habit(0.7, 3.7, Action.MOUTH_CORNERS_DOWN),
          new Habit(0.6, 3.3, Action.NOSE_WRINKLE),
          new Habit(0.6, 4.1, Action.CHEEK_PUFF));

  Expression over(Expression talking, double seconds) {
    Expression face = talking;
    for (int i = 0; i < HABITS.size(); i++) {
      face = over(face, HABITS.get(i), Chance.about(seed, "habit" + i), seconds);
    }
    return face;
  }

  private Expression over(Expression face, Habit habit, long habitSeed, double seconds) {
    Expression changed = face;
    double together = new Drift(habitSeed, habit.interval).at(seconds);
    for (int side = 0; side < habit.actions.length; side++) {
      double alone = new Drift(habitSeed + 1 + side, habit.interval).at(seconds);
      double strength = Math.max(0, 0.75 * together + 0.35 * alone - 0.35 * (1 - liveliness));
      changed = changed.with(habit.actions[side], habit.most * liveliness * strength * 1.3);
    }
    return changed;
  }
}
