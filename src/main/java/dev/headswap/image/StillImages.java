package dev.headswap.image;

import dev.headswap.frame.RgbImage;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and writes still pictures. Whatever the file holds (JPEG, also CMYK; PNG of 1 to 16 bits,
 * gray, palette or with alpha; WebP, GIF, TIFF, BMP), what comes out is upright 8-bit R'G'B': the
 * orientation of EXIF is applied, 16 bits lose the lower 8, what is transparent lies over black as
 * everything outside a crop does. Of an animation the first frame is taken, and the log says so.
 */
public final class StillImages {

  private static final Logger LOG = LoggerFactory.getLogger(StillImages.class);

  private StillImages() {}

  /**
   * The picture in a file.
   *
   * @throws ImageException if the file is missing, empty, damaged, no picture, or has more than
   *     {@value StillDecoder#MAX_MEGAPIXELS} megapixels
   */
  public static RgbImage read(Path path) {
    byte[] bytes = bytes(path);
    try {
      RgbImage image = StillDecoder.decode(bytes);
      sayIfAnimated(path, bytes);
      return image;
    } catch (ImageException e) {
      throw new ImageException(path, String.valueOf(e.getMessage()));
    }
  }

  /**
   * The picture in an encoded file held in memory.
   *
   * @throws ImageException as {@link #read}
   */
  public static RgbImage decode(byte[] encoded) {
    return StillDecoder.decode(encoded);
  }

  /** An 8-bit RGB PNG; lossless. */
  public static byte[] encodePng(RgbImage image) {
    return StillEncoder.png(image);
  }

  /**
   * A JPEG with colour at full resolution (4:4:4); lossy.
   *
   * @param quality 1 to 100
   */
  public static byte[] encodeJpeg(RgbImage image, int quality) {
    return StillEncoder.jpeg(image, quality);
  }

  /**
   * Writes an 8-bit RGB PNG; the file appears whole or not at all.
   *
   * @throws ImageException if it cannot be written
   */
  public static void writePng(Path path, RgbImage image) {
    Path part = path.resolveSibling("." + path.getFileName() + ".part");
    try {
      Files.write(part, encodePng(image));
      moveInto(part, path);
    } catch (IOException e) {
      throw new ImageException(path, "cannot be written (" + e.getMessage() + ")");
    }
  }

  private static void moveInto(Path part, Path path) throws IOException {
    try {
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new ImageException(path, "no such file; check the path");
    } catch (IOException | OutOfMemoryError e) {
      throw new ImageException(path, "cannot be read (" + e.getMessage() + ")");
    }
  }

  private static void sayIfAnimated(Path path, byte[] bytes) {
    if (Animations.moves(bytes)) {
      LOG.info("{} is an animation of several frames: its first frame is used", path);
    }
  }
}
