package dev.headswap.face;

import dev.headswap.face.track.HeadLocator;
import dev.headswap.face.track.HeadSighting;
import dev.headswap.face.track.LocatedHead;
import dev.headswap.face.track.NoHead;
import dev.headswap.face.track.PersonChoice;
import dev.headswap.face.track.Track;
import dev.headswap.face.track.TrackingSettings;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Drawing;
import dev.headswap.image.Mosaic;
import dev.headswap.image.NativeImaging;
import dev.headswap.image.StillImages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A tool to look at: follows people through folders of numbered frames and draws every Nth.
 * Arguments: N, the output folder, folders.
 */
final class TrackOverlays {

  private static final CropTemplate CLOSE =
      new CropTemplate(480, new Point(185, 200), new Point(295, 200), new Point(240, 327));

  private TrackOverlays() {}

  public static void main(String[] args) throws Exception {
    int every = Integer.parseInt(args[0]);
    Path out = Files.createDirectories(Path.of(args[1]));
    NativeImaging.threads(2);
    try (var p = SharedMedia.perception()) {
      for (String folder : List.of(args).subList(2, args.length)) {
        clip(p, Path.of(folder), every, out);
      }
    }
  }

  private static void clip(
      dev.headswap.face.perception.Perception p, Path folder, int every, Path out)
      throws Exception {
    var locator =
        new HeadLocator(
            p.detector(),
            p.landmarks(),
            p.embedder(),
            TrackingSettings.DEFAULTS,
            Integer.getInteger("person", 0) == 0
                ? PersonChoice.largest()
                : PersonChoice.number(Integer.getInteger("person")));
    List<Path> files;
    try (var list = Files.list(folder)) {
      files = list.sorted().toList();
    }
    Mosaic sheet = new Mosaic(3, 480, 480);
    Map<String, Integer> counts = new TreeMap<>();
    long nanos = 0;
    int i = 0;
    for (Path file : files) {
      RgbImage frame = StillImages.read(file);
      long start = System.nanoTime();
      HeadSighting sighting = locator.locate(frame, i / 25.0);
      nanos += System.nanoTime() - start;
      String says = sighting instanceof NoHead none ? none.reason().toString() : "located";
      counts.merge(says, 1, Integer::sum);
      if (i % every == 0) {
        RgbImage view = frame;
        if (sighting instanceof LocatedHead head) {
          var crop = new HeadCropper(CLOSE).crop(frame, head.landmarks());
          Drawing drawing = Drawing.on(crop.pixels());
          FaceOverlays.draw(drawing, crop.landmarks());
          view = drawing.image();
          says = "track " + head.track();
        }
        sheet.add(view, i + " " + says);
      }
      i++;
    }
    StillImages.writePng(out.resolve(folder.getFileName() + ".png"), sheet.image());
    System.out.printf(
        Locale.ROOT,
        "%-28s %4d frames %5.1f ms each %s%n",
        folder.getFileName(),
        i,
        nanos / 1e6 / i,
        counts);
    Mosaic people = new Mosaic(6, 160, 160);
    for (Track t : locator.tracks()) {
      people.add(
          t.thumbnail(),
          "%d: %d frames %.0f px".formatted(t.number(), t.frames(), t.interOcular()));
    }
    if (!locator.tracks().isEmpty()) {
      StillImages.writePng(out.resolve(folder.getFileName() + "-people.png"), people.image());
    }
  }
}
