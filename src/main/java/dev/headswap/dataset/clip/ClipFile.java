package dev.headswap.dataset.clip;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.headswap.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * {@code clip.json}.
 *
 * @param clip whose it is
 * @param picture how its frames are stored
 * @param frames in order
 */
record ClipFile(ClipHead clip, PictureFormat picture, List<FrameFacts> frames) {

  static final String NAME = "clip.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  static ClipFile read(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      return JSON.readValue(Files.readAllBytes(file), ClipFile.class);
    } catch (NoSuchFileException e) {
      throw new DatasetException(
          folder.toString(), "no clip.json; remove this folder or make it again");
    } catch (JacksonException e) {
      String what = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw new DatasetException(file.toString(), "is damaged, make the clip again: " + what);
    } catch (IOException e) {
      throw new DatasetException(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  void write(Path folder) throws IOException {
    Files.write(folder.resolve(NAME), JSON.writeValueAsBytes(this));
  }

  Path pictureFile(Path folder, int frame) {
    return folder.resolve("frames").resolve(number(frame) + "." + picture.extension());
  }

  static Path labelFile(Path folder, int frame) {
    return folder.resolve("labels").resolve(number(frame) + ".png");
  }

  private static String number(int frame) {
    return String.format(Locale.ROOT, "%06d", frame);
  }
}
