package dev.headswap.face.track;

import dev.headswap.face.Embedding;

/** Which person of a video is swapped. Once found, the locator stays with that person. */
public sealed interface PersonChoice {

  /** The one with the largest face in the first frame that has any. */
  static PersonChoice largest() {
    return new Largest();
  }

  /**
   * The person of a number in the listing of the {@code faces} command.
   *
   * @param number from 1
   */
  static PersonChoice number(int number) {
    return new Numbered(number);
  }

  /** The person of a reference photo: whoever resembles it enough. */
  static PersonChoice like(Embedding reference) {
    return new Like(reference);
  }

  /** The largest face at first. */
  record Largest() implements PersonChoice {}

  /** A number of the listing. */
  record Numbered(int number) implements PersonChoice {

    public Numbered {
      if (number < 1) {
        throw new IllegalArgumentException("a person from 1 on required but was " + number);
      }
    }
  }

  /** Resembles a photo. */
  record Like(Embedding reference) implements PersonChoice {}
}
