package dev.headswap.face.track;

import dev.headswap.face.FaceDetector;
import dev.headswap.face.FaceFault;
import dev.headswap.face.FaceReader;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.track.NoHead.Reason;
import dev.headswap.frame.RgbImage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the head to swap in each frame of one video, in order. Everybody is followed, so that
 * people who cross, leave and come back keep their numbers, and the numbers do not depend on who is
 * chosen. Not for several threads; the networks belong to the caller.
 */
public final class HeadLocator {

  private static final Logger LOG = LoggerFactory.getLogger(HeadLocator.class);

  private final TrackingSettings settings;
  private final People people;
  private final PersonChoice choice;
  private Optional<Person> chosen = Optional.empty();
  private boolean warned;

  /** A locator for one job. */
  public HeadLocator(
      FaceDetector detector,
      LandmarkDetector landmarks,
      IdentityEmbedder embedder,
      TrackingSettings settings,
      PersonChoice choice) {
    this.settings = settings;
    FaceReader reader = new FaceReader(landmarks, settings.minPresence());
    this.people = new People(detector, reader, embedder, settings);
    this.choice = choice;
  }

  /**
   * The head to swap in the next frame, or why there is none.
   *
   * @param seconds when the frame is shown; grows from frame to frame
   */
  public HeadSighting locate(RgbImage frame, double seconds) {
    people.next(frame, seconds);
    people.fault().ifPresent(fault -> warn(fault, seconds));
    chosen = chosen.or(this::choose);
    return chosen.filter(Person::visible).map(this::sighting).orElseGet(this::nobody);
  }

  /** Once: a network that says such things says them in every frame. */
  private void warn(String fault, double seconds) {
    if (!warned) {
      String at = String.format(Locale.ROOT, "%.3f", seconds);
      LOG.warn("frame at {} s: no head can be cut out: {}; {}", at, fault, FaceFault.REMEDY);
    }
    warned = true;
  }

  /** Everybody seen up to now, by number. */
  public List<Track> tracks() {
    return people.all().stream().map(Person::track).toList();
  }

  private HeadSighting sighting(Person person) {
    return person.measured().interOcular() >= settings.minInterOcular()
        ? new LocatedHead(person.steady(), person.number(), person.confidence())
        : new NoHead(Reason.TOO_SMALL);
  }

  private HeadSighting nobody() {
    if (!people.visible().isEmpty()) {
      return new NoHead(Reason.OTHER_PERSON);
    }
    if (people.fault().isPresent()) {
      return new NoHead(Reason.IMPOSSIBLE_LANDMARKS);
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
