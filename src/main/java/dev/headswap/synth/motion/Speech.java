package dev.headswap.synth.motion;

/**
 * A mouth that talks in phrases with pauses: sounds at a steady rate, each shape blending into the
 * next.
 *
 * @param seed of the sounds
 * @param rate in sounds a second
 * @param phrase length of a phrase with its pause, in seconds
 * @param strength of articulation, about 1
 */
record Speech(long seed, double rate, double phrase, double strength) {

  private static final Viseme[] SOUNDS = Viseme.values();

  static Speech draw(long seed) {
    return new Speech(
        seed,
        7 + 4 * Chance.even(seed, -1),
        2.4 + 2 * Chance.even(seed, -2),
        0.75 + 0.4 * Chance.even(seed, -3));
  }

  /** The strength of one of {@link Viseme#ACTIONS}. */
  double at(double seconds, int action) {
    double place = seconds * rate;
    long sound = (long) Math.floor(place);
    double t = place - sound;
    double u = 1 - t;
    double blended =
        0.5 * u * u * shape(sound - 1, action)
            + (0.5 + t * u) * shape(sound, action)
            + 0.5 * t * t * shape(sound + 1, action);
    return strength * blended;
  }

  private double shape(long sound, int action) {
    if (!spoken((sound + 0.5) / rate)) {
      return 0;
    }
    int which = 1 + (int) (Chance.even(seed, sound) * (SOUNDS.length - 1));
    return SOUNDS[which].strength(action) * (0.8 + 0.4 * Chance.even(seed + 1, sound));
  }

  /** Whether there is a sound at a time; the rest is pause. */
  private boolean spoken(double seconds) {
    long index = (long) Math.floor(seconds / phrase);
    double until = 0.55 + 0.42 * Chance.even(seed + 2, index);
    return seconds / phrase - index < until;
  }
}
