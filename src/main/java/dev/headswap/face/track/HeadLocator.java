package dev.headswap.face.track;

import dev.headswap.face.FaceDetector;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.track.NoHead.Reason;
import dev.headswap.frame.RgbImage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the head to swap in each frame of one video, in order. Everybody is followed, so that
 * people who cross, leave and come back keep their numbers, and the numbers do not depend on who is
 * chosen. Not for several threads; the networks belong to the caller.
 */
public final class HeadLocator {

  private final FaceReader reader;
  private final People people;
  private final PersonChoice choice;
  private Optional<Person> chosen = Optional.empty();

  /** A locator for one job. */
  public HeadLocator(
      FaceDetector detector,
      LandmarkDetector landmarks,
      IdentityEmbedder embedder,
      TrackingSettings settings,
      PersonChoice choice) {
    this.reader = new FaceReader(landmarks, embedder, settings);
    this.people = new People(detector, reader, settings);
    this.choice = choice;
  }

  /**
   * The head to swap in the next frame, or why there is none.
   *
   * @param seconds when the frame is shown; grows from frame to frame
   */
  public HeadSighting locate(RgbImage frame, double seconds) {
    people.next(frame, seconds);
    chosen = chosen.or(this::choose);
    return chosen.filter(Person::visible).map(this::sighting).orElseGet(this::nobody);
  }

  /** Everybody seen up to now, by number. */
  public List<Track> tracks() {
    return people.all().stream().map(Person::track).toList();
  }

  private HeadSighting sighting(Person person) {
    return reader.largeEnough(person.measured())
        ? new LocatedHead(person.steady(), person.number(), person.confidence())
        : new NoHead(Reason.TOO_SMALL);
  }

  private HeadSighting nobody() {
    if (!people.visible().isEmpty()) {
      return new NoHead(Reason.OTHER_PERSON);
    }
    return new NoHead(people.doubted() ? Reason.UNCERTAIN : Reason.NO_FACE);
  }

  private Optional<Person> choose() {
    List<Person> visible = people.visible();
    if (choice instanceof PersonChoice.Numbered number) {
      return visible.stream().filter(p -> p.number() == number.number()).findFirst();
    }
    if (choice instanceof PersonChoice.Like like) {
      return visible.stream()
          .filter(p -> p.resemblance(like.reference()) > Matching.RECOGNISED)
          .max(Comparator.comparingDouble(p -> p.resemblance(like.reference())));
    }
    return visible.stream().max(Comparator.comparingDouble(p -> p.measured().interOcular()));
  }
}
