package dev.headswap.synth.head;

/**
 * A procedural person.
 *
 * @param identity shape of the head, features, hair and what is worn on the head
 * @param tones colours of skin, hair, lips and eyes
 * @param body neck, shoulders and clothes
 */
public record Person(Identity identity, Tones tones, Body body) {

  /** Somebody from the population, the same for the same seed. */
  public static Person draw(long seed) {
    Ancestry ancestry = new Ancestry(seed);
    return new Person(ancestry.identity(), ancestry.tones(), ancestry.body());
  }

  /**
   * The true head swap: another's identity with this one's skin and hair tone, on this one's body.
   */
  public Person withHeadOf(Person source) {
    return new Person(source.identity, tones, body);
  }
}
