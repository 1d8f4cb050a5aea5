package dev.headswap.synth.head;

import dev.headswap.synth.form.Rgb;

/**
 * The colours of a person: what stays the target's in a head swap.
 *
 * @param skin of the cheek, in even light
 * @param hair of head and beard
 * @param brow of the brows and lashes
 * @param lip of the lips
 * @param iris of the eyes
 */
public record Tones(Rgb skin, Rgb hair, Rgb brow, Rgb lip, Rgb iris) {

  /** The tones of somebody from the population, the same for the same seed. */
  public static Tones draw(long seed) {
    return new Ancestry(seed).tones();
  }
}
