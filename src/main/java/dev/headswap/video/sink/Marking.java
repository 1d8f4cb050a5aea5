package dev.headswap.video.sink;

import dev.headswap.video.Provenance;
import dev.headswap.video.mark.AiMark;
import dev.headswap.video.mark.FileMark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Completes the AI mark of a finished file and reads it back. */
final class Marking {

  private final Provenance provenance;
  private final String container;
  private List<String> places = List.of();

  Marking(Provenance provenance, String container) {
    this.provenance = provenance;
    this.container = container;
  }

  /** Marks the file and finds out where the mark can be read. */
  void apply(Path file) throws IOException {
    if (provenance.enabled()) {
      FileMark.stamp(file, container, provenance);
      places = AiMark.places(file.toString());
    }
  }

  /** Where the mark can be read. */
  List<String> places() {
    return places;
  }

  /** A line if it can be read nowhere. */
  List<String> warnings() {
    return provenance.enabled() && places.isEmpty()
        ? List.of("the AI mark is missing: " + container + " has no place for it")
        : List.of();
  }
}
