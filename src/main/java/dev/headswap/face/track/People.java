package dev.headswap.face.track;

import dev.headswap.face.Face;
import dev.headswap.face.FaceDetector;
import dev.headswap.face.FaceReader;
import dev.headswap.face.FaceReading;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.face.LandmarkReading;
import dev.headswap.frame.RgbImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody seen up to now. Between two runs of the detector people are followed from where their
 * landmarks were; the detector runs again after a while, at a cut, and when somebody is lost.
 */
final class People {

  /** A face that moves to a box overlapping less than this from frame to frame is lost. */
  private static final double FOLLOWED = 0.3;

  private final FaceDetector detector;
  private final FaceReader reader;
  private final IdentityEmbedder embedder;
  private final TrackingSettings settings;
  private final SceneCut cuts = new SceneCut();
  private final List<Person> people = new ArrayList<>();
  private int sinceDetection = Integer.MAX_VALUE - 1;
  private boolean doubted;
  private Optional<String> fault = Optional.empty();

  People(
      FaceDetector detector,
      FaceReader reader,
      IdentityEmbedder embedder,
      TrackingSettings settings) {
    this.detector = detector;
    this.reader = reader;
    this.embedder = embedder;
    this.settings = settings;
  }

  List<Person> all() {
    return people;
  }

  List<Person> visible() {
    return people.stream().filter(Person::visible).toList();
  }

  /** Whether the detector reported something in the last frame that was not believed. */
  boolean doubted() {
    return doubted;
  }

  /**
   * What was wrong with a face of the last frame that the detector looked at, if it can be none.
   */
  Optional<String> fault() {
    return fault;
  }

  /** Takes in the next frame. */
  void next(RgbImage frame, double seconds) {
    boolean cut = cuts.next(frame);
    if (cut) {
      people.forEach(Person::cut);
    }
    if (cut || due() || !follow(frame, seconds)) {
      detect(frame, seconds, cut);
    }
    sinceDetection++;
  }

  private boolean due() {
    boolean missing = people.stream().anyMatch(p -> !p.visible());
    int every = visible().isEmpty() ? 1 : missing ? settings.searchEvery() : settings.detectEvery();
    return sinceDetection >= every;
  }

  /** Whether everybody was found again; else nobody was moved. */
  private boolean follow(RgbImage frame, double seconds) {
    List<Person> visible = visible();
    List<LandmarkReading> readings = new ArrayList<>();
    for (Person person : visible) {
      Optional<LandmarkReading> reading = follow(frame, person, readings);
      if (reading.isEmpty()) {
        return false;
      }
      readings.add(reading.get());
    }
    for (int i = 0; i < readings.size(); i++) {
      LandmarkReading r = readings.get(i);
      visible.get(i).seen(frame, r.landmarks(), r.presence(), seconds);
    }
    return true;
  }

  /** Lost as well: a face that another person already has. */
  private Optional<LandmarkReading> follow(
      RgbImage frame, Person person, List<LandmarkReading> taken) {
    Face before = person.face();
    return reader
        .read(frame, before)
        .believed()
        .filter(r -> overlap(before, r) > FOLLOWED)
        .filter(r -> taken.stream().noneMatch(t -> overlap(Face.of(t.landmarks(), 1), r) > 0.6));
  }

  private static double overlap(Face face, LandmarkReading reading) {
    return face.box().overlap(Face.of(reading.landmarks(), 1).box());
  }

  private void detect(RgbImage frame, double seconds, boolean cut) {
    sinceDetection = 0;
    List<Observation> observations = observe(frame);
    Map<Observation, Person> matched = Matching.match(people, observations, cut);
    people.forEach(
        person -> {
          if (!matched.containsValue(person)) {
            person.missed();
          }
        });
    for (Observation o : observations) {
      Person person = matched.containsKey(o) ? matched.get(o) : newcomer(o, seconds);
      person.seen(frame, o.landmarks(), o.confidence(), seconds);
      person.recognised(o.embedding());
    }
  }

  private List<Observation> observe(RgbImage frame) {
    List<Face> largest =
        detector.detect(frame).stream()
            .sorted(Comparator.comparingDouble((Face f) -> f.box().area()).reversed())
            .limit(settings.maxPeople())
            .toList();
    List<Observation> observations = new ArrayList<>();
    fault = Optional.empty();
    for (Face face : largest) {
      FaceReading reading = reader.read(frame, face);
      reading.believed().ifPresent(r -> observations.add(observed(frame, face, r)));
      fault = fault.or(reading::fault);
    }
    doubted = observations.size() < largest.size();
    return observations;
  }

  private Observation observed(RgbImage frame, Face face, LandmarkReading r) {
    float sure = Math.min(face.score(), r.presence());
    return new Observation(r.landmarks(), sure, embedder.embed(frame, r.landmarks()));
  }

  private Person newcomer(Observation o, double seconds) {
    Person person = new Person(people.size() + 1, o, seconds, settings.smoothing());
    people.add(person);
    return person;
  }
}
