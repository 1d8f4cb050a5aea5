package dev.headswap.face;

import dev.headswap.face.perception.Perception;
import dev.headswap.face.perception.PerceptionSettings;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Drawing;
import dev.headswap.image.StillImages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A tool to look at: draws faces and landmarks on pictures. Arguments: the landmark network, the
 * output folder, pictures.
 */
final class FaceOverlays {

  private static final int[][] STROKES = {
    {0, 17}, {17, 22}, {22, 27}, {27, 31}, {31, 36}, {36, 42}, {42, 48}, {48, 60}, {60, 68}
  };

  private FaceOverlays() {}

  public static void main(String[] args) throws Exception {
    PerceptionSettings d = PerceptionSettings.DEFAULTS;
    var settings =
        new PerceptionSettings(
            d.detector(), args[0], d.parser(), d.identity(), d.detectionThreshold());
    Path out = Files.createDirectories(Path.of(args[1]));
    try (Perception perception = Perception.open(settings, SharedMedia.models())) {
      System.out.println(perception.describe());
      for (String arg : List.of(args).subList(2, args.length)) {
        Path file = Path.of(arg);
        RgbImage drawn = drawn(perception, StillImages.read(file), file.toString());
        StillImages.writePng(out.resolve(file.getFileName() + ".png"), drawn);
      }
    }
  }

  private static RgbImage drawn(Perception perception, RgbImage frame, String name) {
    Drawing drawing = Drawing.on(frame);
    for (Face face : perception.detector().detect(frame)) {
      LandmarkReading reading = perception.landmarks().detect(frame, face);
      System.out.printf(
          Locale.ROOT,
          "%s: box %.0f,%.0f %.0fx%.0f score %.2f presence %.4f interocular %.0f%n",
          name,
          face.box().x(),
          face.box().y(),
          face.box().width(),
          face.box().height(),
          face.score(),
          reading.presence(),
          reading.landmarks().interOcular());
      drawing.box(face.box(), 0x40a0ff, 1);
      draw(drawing, reading.landmarks());
    }
    return drawing.image();
  }

  static void draw(Drawing drawing, Landmarks landmarks) {
    double radius = Math.max(1, landmarks.interOcular() / 70);
    for (int[] s : STROKES) {
      drawing.path(landmarks.points().subList(s[0], s[1]), 0x00c000, 1);
    }
    drawing.dots(landmarks.points(), 0xff3020, radius);
  }
}
