package dev.headswap.eval.figure;

/**
 * Ours against one rival in one measure, person by person.
 *
 * @param advantage how much better ours is, in the measure's unit; negative if worse
 */
public record Duel(Estimate advantage) {

  /** Whether ours is better in the mean. */
  public boolean won() {
    return advantage.mean() > 0;
  }

  /** Whether chance is unlikely to have decided. */
  public boolean clear() {
    return advantage.low() > 0 || advantage.high() < 0;
  }
}
