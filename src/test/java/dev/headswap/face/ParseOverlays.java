package dev.headswap.face;

import dev.headswap.face.perception.Perception;
import dev.headswap.face.perception.PerceptionSettings;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.LabelColors;
import dev.headswap.image.Mosaic;
import dev.headswap.image.StillImages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A tool to look at: crops by both templates and their labels in colour. Arguments: the parser, the
 * output folder, pictures.
 */
final class ParseOverlays {

  private ParseOverlays() {}

  public static void main(String[] args) throws Exception {
    PerceptionSettings d = PerceptionSettings.DEFAULTS;
    var settings =
        new PerceptionSettings(
            d.detector(), d.landmarks(), args[0], d.identity(), d.detectionThreshold());
    Path out = Files.createDirectories(Path.of(args[1]));
    Mosaic sheet = new Mosaic(4, 400, 400);
    try (Perception p = Perception.open(settings, SharedMedia.models())) {
      for (String arg : List.of(args).subList(2, args.length)) {
        RgbImage frame = StillImages.read(Path.of(arg));
        Face face = p.detector().detect(frame).get(0);
        var landmarks = p.landmarks().detect(frame, face).landmarks();
        for (CropTemplate t : List.of(CropTemplate.PAPER, CropTemplate.COMPACT)) {
          HeadCrop crop = new HeadCropper(t).crop(frame, landmarks);
          long start = System.nanoTime();
          LabelMap labels = p.parser(t).parse(crop.pixels());
          String ms = "%.0f ms".formatted((System.nanoTime() - start) / 1e6);
          sheet.add(crop.pixels(), Path.of(arg).getFileName().toString());
          sheet.add(LabelColors.over(crop.pixels(), labels), args[0] + " " + ms);
        }
      }
    }
    StillImages.writePng(out.resolve("parse-" + args[0] + ".png"), sheet.image());
  }
}
