package dev.headswap.video.verify;

import dev.headswap.video.Provenance;
import java.util.List;
import java.util.Map;

/**
 * The mark "made with AI" in the tags of a file.
 *
 * @param tags of the whole file, XMP included
 */
record AiMark(Map<String, String> tags) {

  /** The tags in which it was found. */
  List<String> places() {
    return tags.entrySet().stream()
        .filter(entry -> entry.getValue().contains(Provenance.SOURCE_TYPE))
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean isPresent() {
    return !places().isEmpty();
  }
}
