package dev.headswap.dataset.prepare;

import dev.headswap.dataset.Clip;
import dev.headswap.dataset.clip.ClipFrame;
import dev.headswap.dataset.clip.ClipHead;
import dev.headswap.dataset.clip.DatasetWriter;
import dev.headswap.dataset.clip.FrameFacts;
import dev.headswap.dataset.prepare.footage.Footage;
import dev.headswap.face.Face;
import dev.headswap.face.HeadCropper;
import dev.headswap.face.HeadParser;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.track.HeadLocator;
import dev.headswap.frame.Box;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.video.FrameRate;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.source.FfmpegSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes clips of footage: finds the head, cuts it out, labels its pixels, keeps what is good. The
 * networks belong to the caller; one thread.
 */
public final class Preparation {

  private final Supplier<HeadLocator> locators;
  private final LandmarkDetector landmarks;
  private final HeadParser parser;
  private final HeadCropper cropper;
  private final PrepareSettings settings;
  private final DatasetWriter writer;

  /**
   * @param locators gives one for each piece of footage without boxes
   * @param landmarks reads faces in listed boxes
   * @param parser for crops of {@code crop}
   */
  public Preparation(
      Supplier<HeadLocator> locators,
      LandmarkDetector landmarks,
      HeadParser parser,
      CropTemplate crop,
      PrepareSettings settings,
      DatasetWriter writer) {
    this.locators = locators;
    this.landmarks = landmarks;
    this.parser = parser;
    this.cropper = new HeadCropper(crop);
    this.settings = settings;
    this.writer = writer;
  }

  /**
   * Stores the clips of some footage.
   *
   * @throws dev.headswap.video.VideoException if the video cannot be read
   * @throws dev.headswap.dataset.DatasetException if a clip cannot be written
   */
  public Tally prepare(Footage footage) {
    Tally tally = new Tally();
    ClipCutter cutter =
        new ClipCutter(
            settings.minFrames(),
            settings.maxFrames(),
            frames -> store(footage, tally.clips(), frames),
            tally);
    SourceSettings source =
        new SourceSettings(footage.video().toString(), footage.range(), FrameRate.SOURCE, 0);
    try (FfmpegSource video = FfmpegSource.open(source)) {
      new Pass(finder(footage), cutter, tally).run(video);
    }
    cutter.end();
    return tally;
  }

  private HeadFinder finder(Footage footage) {
    return footage.boxes() == null
        ? new TrackedHead(locators.get())
        : new ListedHead(landmarks, footage.boxes());
  }

  private void store(Footage footage, int number, List<ClipFrame> frames) {
    String stem = footage.name().replaceAll("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9_-]+", "_");
    String name = String.format(Locale.ROOT, "%s-%03d", stem, number);
    writer.write(
        new ClipHead(
            name, footage.identity(), footage.identity(), footage.title(), name, Clip.Kind.OWN),
        frames);
  }

  /** One run through one video. */
  private final class Pass {

    private final HeadFinder finder;
    private final ClipCutter cutter;
    private final Tally tally;
    private double lastKept = Double.NEGATIVE_INFINITY;

    Pass(HeadFinder finder, ClipCutter cutter, Tally tally) {
      this.finder = finder;
      this.cutter = cutter;
      this.tally = tally;
    }

    void run(FfmpegSource video) {
      for (VideoFrame next = video.next(); next != null; next = video.next()) {
        try (VideoFrame frame = next) {
          take(frame.rgb(), frame.seconds());
        }
      }
    }

    private void take(RgbImage frame, double seconds) {
      Optional<Landmarks> found = finder.find(frame, seconds);
      if (found.isEmpty()) {
        tally.count(Tally.Fate.NO_HEAD, 1);
        cutter.end();
      } else if (seconds - lastKept < settings.step() - 1e-3) {
        tally.count(Tally.Fate.BETWEEN, 1);
      } else {
        judge(frame, found.get(), seconds);
      }
    }

    private void judge(RgbImage frame, Landmarks head, double seconds) {
      if (head.interOcular() < settings.minInterOcular()) {
        tally.count(Tally.Fate.SMALL, 1);
        return;
      }
      HeadCrop crop = cropper.crop(frame, head);
      Box face = Face.of(crop.landmarks(), 1).box();
      if (Sharpness.of(crop.pixels(), face) < settings.minSharpness()) {
        tally.count(Tally.Fate.BLURRED, 1);
        return;
      }
      lastKept = seconds;
      FrameFacts facts = FrameFacts.seen(seconds, crop.landmarks(), face);
      cutter.add(new ClipFrame(crop.pixels(), parser.parse(crop.pixels()), facts));
    }
  }
}
