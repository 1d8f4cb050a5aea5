package dev.headswap.cli;

import dev.headswap.config.Configuration;
import dev.headswap.face.SourceFaces;
import dev.headswap.face.perception.Perception;
import dev.headswap.face.track.HeadLocator;
import dev.headswap.face.track.PersonChoice;
import dev.headswap.face.track.TrackingSettings;

/** Searches for faces, as the configuration wants them. The networks stay perception's. */
public final class Faces {

  private Faces() {}

  /** In stills. */
  public static SourceFaces inPhotos(Perception perception, Configuration configuration) {
    return new SourceFaces(
        perception.detector(),
        perception.landmarks(),
        perception.embedder(),
        configuration.number("head.min-inter-ocular", 0));
  }

  /** In one video. */
  public static HeadLocator locator(
      Perception perception, Configuration configuration, PersonChoice choice) {
    return new HeadLocator(
        perception.detector(),
        perception.landmarks(),
        perception.embedder(),
        tracking(configuration),
        choice);
  }

  private static TrackingSettings tracking(Configuration configuration) {
    TrackingSettings defaults = TrackingSettings.DEFAULTS;
    return new TrackingSettings(
        configuration.integer("head.detect-every", 1),
        defaults.searchEvery(),
        configuration.number("head.min-inter-ocular", 0),
        defaults.minPresence(),
        defaults.maxPeople(),
        configuration.number("head.smoothing", 0));
  }
}
