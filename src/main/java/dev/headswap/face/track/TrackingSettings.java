package dev.headswap.face.track;

/**
 * How people are followed.
 *
 * @param detectEvery frames between two runs of the detector while nobody is missing, at least 1; 8
 * @param searchEvery the same while somebody seen before is missing, at least 1; 2
 * @param minInterOcular the fewest pixels between the outer corners of the eyes; 16
 * @param minPresence the least presence that landmarks must have, 0 to 1; 0.5
 * @param maxPeople how many faces of a frame are looked at, the largest; 8
 * @param smoothing how strongly landmarks are steadied, 0 (not at all) or more; 1
 */
public record TrackingSettings(
    int detectEvery,
    int searchEvery,
    double minInterOcular,
    double minPresence,
    int maxPeople,
    double smoothing) {

  /** The values given above. */
  public static final TrackingSettings DEFAULTS = new TrackingSettings(8, 2, 16, 0.5, 8, 1);

  public TrackingSettings {
    expect(detectEvery >= 1, "detectEvery", "at least 1", detectEvery);
    expect(searchEvery >= 1, "searchEvery", "at least 1", searchEvery);
    expect(minInterOcular >= 0, "minInterOcular", "at least 0", minInterOcular);
    expect(minPresence >= 0 && minPresence <= 1, "minPresence", "0 to 1", minPresence);
    expect(maxPeople >= 1, "maxPeople", "at least 1", maxPeople);
    expect(smoothing >= 0, "smoothing", "at least 0", smoothing);
  }

  private static void expect(boolean holds, String key, String rule, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(
          "face.%s: %s required but was %s".formatted(key, rule, value));
    }
  }
}
