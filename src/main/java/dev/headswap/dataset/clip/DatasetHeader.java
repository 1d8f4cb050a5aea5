package dev.headswap.dataset.clip;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.headswap.dataset.DatasetException;
import dev.headswap.dataset.TruthLayout;
import dev.headswap.frame.CropTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code dataset.yaml} says of all clips of a folder.
 *
 * @param version of the layout
 * @param origin how the clips were made, for people and for resuming
 * @param crop where eyes and mouth lie; null for whole frames
 * @param truth what the numbers of a frame's {@code truth} are
 */
public record DatasetHeader(
    int version, String origin, @Nullable CropTemplate crop, TruthLayout truth) {

  /** The layout written here. */
  public static final int VERSION = 1;

  private static final String FILE = "dataset.yaml";
  private static final YAMLMapper YAML = new YAMLMapper();

  /** A header of the present version. */
  public static DatasetHeader of(String origin, @Nullable CropTemplate crop, TruthLayout truth) {
    return new DatasetHeader(VERSION, origin, crop, truth);
  }

  /**
   * The header of a folder.
   *
   * @throws DatasetException if there is none, or it cannot be understood
   */
  static DatasetHeader read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return checked(file, YAML.readValue(Files.readAllBytes(file), DatasetHeader.class));
    } catch (NoSuchFileException e) {
      throw new DatasetException(
          folder.toString(),
          "no dataset.yaml; give a folder made by 'headswap synth' or 'headswap prepare'");
    } catch (JacksonException e) {
      throw new DatasetException(file.toString(), "is damaged: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new DatasetException(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  private static DatasetHeader checked(Path file, DatasetHeader header) {
    if (header.version != VERSION) {
      throw new DatasetException(
          file.toString(),
          "version %d required but was %d; make it again with this program"
              .formatted(VERSION, header.version));
    }
    return header;
  }

  /** Whether a folder has one. */
  static boolean exists(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  void write(Path folder) throws IOException {
    Files.write(folder.resolve(FILE), YAML.writeValueAsBytes(this));
  }
}
