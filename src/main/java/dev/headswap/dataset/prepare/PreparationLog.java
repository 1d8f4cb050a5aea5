package dev.headswap.dataset.prepare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headswap.dataset.DatasetException;
import dev.headswap.dataset.prepare.footage.Footage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code prepare.log} of a dataset: a line of JSON for each piece of footage that is done, so that
 * an interrupted run goes on with the next.
 */
public final class PreparationLog {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Set<String> done = new HashSet<>();

  private PreparationLog(Path file) {
    this.file = file;
  }

  /**
   * Reads what is done.
   *
   * @throws DatasetException if the log is damaged
   */
  public static PreparationLog open(Path folder) {
    PreparationLog log = new PreparationLog(folder.resolve("prepare.log"));
    try {
      if (Files.exists(log.file)) {
        for (String line : Files.readAllLines(log.file)) {
          JsonNode entry = JSON.readTree(line);
          log.done.add(entry.path("footage").asText());
        }
      }
    } catch (IOException e) {
      throw new DatasetException(
          log.file.toString(), "cannot be read (%s); remove it to begin anew".formatted(e));
    }
    return log;
  }

  /** Whether some footage is done. */
  public boolean has(Footage footage) {
    return done.contains(footage.name());
  }

  /**
   * Notes that some footage is done.
   *
   * @throws DatasetException if that cannot be written
   */
  public void add(Footage footage, Tally tally) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("footage", footage.name());
    entry.put("clips", tally.clips());
    for (Tally.Fate fate : Tally.Fate.values()) {
      entry.put(fate.name().toLowerCase(Locale.ROOT), tally.frames(fate));
    }
    try {
      Files.writeString(file, line(entry), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw DatasetException.output(file.toString(), "cannot be written: " + e.getMessage());
    }
    done.add(footage.name());
  }

  private static String line(Map<String, Object> entry) throws JsonProcessingException {
    return JSON.writeValueAsString(entry) + "\n";
  }
}
