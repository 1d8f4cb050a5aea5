package dev.headswap.synth.head;

import dev.headswap.synth.hair.BeardKind;
import dev.headswap.synth.hair.HairKind;
import dev.headswap.synth.wear.GlassesKind;
import dev.headswap.synth.wear.HatKind;
import java.util.Arrays;

/**
 * Who a person is, tones apart: the shape of the head and what grows and sits on it.
 *
 * @param traits {@link Trait#COUNT} values in the order of {@link Trait}; shared, never written
 * @param hair the haircut
 * @param beard the beard
 * @param glasses the glasses
 * @param hat what sits on the head
 * @param earrings whether each ear carries one
 * @param grain the seed of all that is irregular: strands, freckles, wrinkles
 */
public record Identity(
    float[] traits,
    HairKind hair,
    BeardKind beard,
    GlassesKind glasses,
    HatKind hat,
    boolean earrings,
    long grain) {

  public Identity {
    if (traits.length != Trait.COUNT) {
      throw new IllegalArgumentException(
          "%d traits required but were %d".formatted(Trait.COUNT, traits.length));
    }
  }

  /** Somebody from the population, the same for the same seed. */
  public static Identity draw(long seed) {
    return new Ancestry(seed).identity();
  }

  /** The average head, bald and bare. */
  public static Identity average() {
    return new Identity(
        new float[Trait.COUNT],
        HairKind.BALD,
        BeardKind.NONE,
        GlassesKind.NONE,
        HatKind.NONE,
        false,
        0);
  }

  /** One trait, in standard deviations. */
  public double get(Trait trait) {
    return traits[trait.ordinal()];
  }

  /** The same person with one trait changed. */
  public Identity with(Trait trait, double value) {
    float[] changed = traits.clone();
    changed[trait.ordinal()] = (float) value;
    return new Identity(changed, hair, beard, glasses, hat, earrings, grain);
  }

  /** The same face with other hair and beard. */
  public Identity groomed(HairKind otherHair, BeardKind otherBeard) {
    return new Identity(traits, otherHair, otherBeard, glasses, hat, earrings, grain);
  }

  /** The same face with other things on. */
  public Identity wearing(GlassesKind otherGlasses, HatKind otherHat, boolean withEarrings) {
    return new Identity(traits, hair, beard, otherGlasses, otherHat, withEarrings, grain);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Identity that
        && Arrays.equals(traits, that.traits)
        && hair == that.hair
        && beard == that.beard
        && glasses == that.glasses
        && hat == that.hat
        && earrings == that.earrings
        && grain == that.grain;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(traits) * 31 + Long.hashCode(grain);
  }
}
