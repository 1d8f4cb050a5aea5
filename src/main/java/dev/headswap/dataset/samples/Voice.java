package dev.headswap.dataset.samples;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.synth.head.Expression;
import dev.headswap.synth.head.Expression.Action;
import dev.headswap.synth.motion.Performance;

/**
 * Something like a voice that follows the lips of a performance: pulses of the glottis through two
 * resonances, which the jaw and the width of the mouth move, louder the wider the mouth is open,
 * with a little breath. One channel; samples are asked for in order.
 */
final class Voice {

  private static final double LOUDEST = 0.5;
  private static final double OPEN_ENOUGH = 0.04;
  private static final double BREATH = 0.03;

  private final Performance performance;
  private final double pitch;
  private final int rate;
  private final Chance noise;
  private final Resonance jaw = new Resonance();
  private final Resonance lips = new Resonance();
  private double phase;
  private double loudness;
  private double smooth;

  /**
   * @param pitch of the voice in hertz
   * @param rate samples a second
   */
  Voice(Performance performance, double pitch, int rate, long seed) {
    this.performance = performance;
    this.pitch = pitch;
    this.rate = rate;
    noise = Chance.of(seed, 0, 0).fork("voice");
  }

  /** The samples from one time to another, about -1 to 1. */
  double[] samples(double seconds, int count) {
    Expression face = performance.at(seconds + count / 2.0 / rate).expression();
    double open = face.get(Action.JAW_OPEN);
    double wide = face.get(Action.MOUTH_WIDE) - face.get(Action.PUCKER);
    jaw.tune(320 + 550 * open, 90, rate);
    lips.tune(1350 + 750 * wide, 130, rate);
    double[] samples = new double[count];
    for (int i = 0; i < count; i++) {
      double target = open < OPEN_ENOUGH ? 0 : Math.sqrt(open);
      loudness += (target - loudness) * 60 / rate;
      samples[i] = LOUDEST * loudness * Math.tanh(next(seconds + (double) i / rate));
    }
    return samples;
  }

  private double next(double seconds) {
    double melody = 1 + 0.12 * Math.sin(2.1 * seconds) + 0.06 * Math.sin(5.3 * seconds + 1);
    phase = (phase + pitch * melody / rate) % 1;
    double glottis = phase < 0.6 ? Math.sin(Math.PI * phase / 0.6) - 0.42 : -0.42;
    double source = glottis + BREATH * noise.normal();
    smooth += (source - smooth) * 0.35;
    return 0.5 * smooth + 2.2 * jaw.next(smooth) + 1.1 * lips.next(smooth);
  }
}
