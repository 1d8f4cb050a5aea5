package dev.headswap.video.mux;

import dev.headswap.video.Provenance;
import dev.headswap.video.encode.Container;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The tags of an output: the target's, less what the container says itself, plus the AI mark. */
public final class Tags {

  /** IPTC's field, as a tag of containers that take any. */
  public static final String SOURCE_TYPE = "DIGITAL_SOURCE_TYPE";

  private static final Set<String> OF_CONTAINER =
      Set.of("major_brand", "minor_version", "compatible_brands", "encoder", "duration", "xmp");

  private Tags() {}

  /** For the whole file. */
  public static Map<String, String> ofFile(
      Map<String, String> target, Container container, Provenance provenance) {
    Map<String, String> tags = new LinkedHashMap<>();
    target.forEach(
        (key, value) -> {
          if (!OF_CONTAINER.contains(key.toLowerCase(java.util.Locale.ROOT))) {
            tags.put(key, value);
          }
        });
    if (provenance.enabled()) {
      mark(tags, container, provenance);
    }
    return tags;
  }

  private static void mark(Map<String, String> tags, Container container, Provenance provenance) {
    String old =
        tags.entrySet().stream()
            .filter(e -> e.getKey().equalsIgnoreCase("comment"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    tags.keySet().removeIf(key -> key.equalsIgnoreCase("comment"));
    boolean marked = old.contains(Provenance.SOURCE_TYPE);
    String line = provenance.line();
    tags.put("comment", marked ? old : old.isEmpty() ? line : line + "; " + old);
    if (!container.isMp4()) {
      tags.put(SOURCE_TYPE, Provenance.SOURCE_TYPE);
    }
  }

  /** For the main video: without what counted the old packets; Ogg keeps all tags here. */
  public static Map<String, String> ofVideo(
      Map<String, String> target, Container container, Provenance provenance) {
    Map<String, String> tags = new LinkedHashMap<>(target);
    tags.keySet()
        .removeIf(
            key ->
                key.equalsIgnoreCase("encoder")
                    || key.equals("DURATION")
                    || key.startsWith("BPS")
                    || key.startsWith("NUMBER_OF_")
                    || key.startsWith("_STATISTICS"));
    if (provenance.enabled() && container.name().startsWith("og")) {
      mark(tags, container, provenance);
    }
    return tags;
  }

  /** Whether the file holds tags that MP4 takes only in Apple's newer form. */
  public static boolean hasReverseDomainNames(Map<String, String> tags) {
    return tags.keySet().stream().anyMatch(key -> key.startsWith("com."));
  }
}
