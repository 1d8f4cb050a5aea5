package dev.headswap.cli.swap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.headswap.config.ConfigException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The items of a batch: a YAML list of swaps, or a glob of targets. */
final class BatchFile {

  private static final YAMLMapper YAML = new YAMLMapper();

  private BatchFile() {}

  static List<BatchItem> read(String location) {
    return location.matches(".*[*?\\[{].*") ? glob(Path.of(location)) : list(Path.of(location));
  }

  private static List<BatchItem> list(Path file) {
    try (MappingIterator<List<BatchItem>> documents =
        YAML.readerForListOf(BatchItem.class).readValues(Files.readString(file))) {
      List<BatchItem> items = new ArrayList<>();
      documents.forEachRemaining(items::addAll);
      return expectSome(location(file), items);
    } catch (UnrecognizedPropertyException e) {
      throw new ConfigException(
          e.getPropertyName(),
          "%s: unknown key '%s'; known are %s"
              .formatted(file, e.getPropertyName(), e.getKnownPropertyIds()));
    } catch (JsonProcessingException e) {
      throw new ConfigException(location(file), file + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new ConfigException(location(file), "cannot read the batch " + file);
    }
  }

  private static List<BatchItem> glob(Path pattern) {
    Path folder = pattern.getParent() == null ? Path.of(".") : pattern.getParent();
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, pattern.getFileName().toString())) {
      files.forEach(found::add);
    } catch (IOException e) {
      throw new ConfigException(pattern.toString(), "cannot list " + folder);
    }
    return expectSome(
        location(pattern),
        found.stream()
            .sorted()
            .map(file -> new BatchItem(null, file.toString(), null, null))
            .toList());
  }

  private static String location(Path file) {
    return file.toString();
  }

  private static List<BatchItem> expectSome(String location, List<BatchItem> items) {
    if (items.isEmpty()) {
      throw new ConfigException(location, location + ": no swaps found");
    }
    return items;
  }
}
