package dev.headswap.video.verify;

import dev.headswap.video.FrameRate;
import dev.headswap.video.Provenance;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.TimeRange;
import dev.headswap.video.VideoInfo;
import dev.headswap.video.mark.AiMark;
import dev.headswap.video.source.Demuxer;
import dev.headswap.video.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares an output with its target: every frame is decoded and counted, every time compared,
 * every other stream hashed. Times may differ by one common shift and by what the ticks of the two
 * containers round away.
 */
public final class Comparison {

  private static final double EPSILON = 1e-6;

  private final List<Check> checks = new ArrayList<>();
  private final String output;
  private final String target;
  private final TimeRange range;

  private Comparison(String output, String target, TimeRange range) {
    this.output = output;
    this.target = target;
    this.range = range;
  }

  /** Compares an output with the whole of its target. */
  public static VerifyReport compare(String output, String target) {
    return compare(output, target, TimeRange.ALL);
  }

  /**
   * Compares an output with a part of its target.
   *
   * @throws dev.headswap.video.VideoException if either cannot be read
   */
  public static VerifyReport compare(String output, String target, TimeRange range) {
    Comparison comparison = new Comparison(output, target, range);
    comparison.run();
    return new VerifyReport(output, target, List.copyOf(comparison.checks));
  }

  private void run() {
    FrameDigest expected = FrameDigest.of(new SourceSettings(target, range, FrameRate.SOURCE, 0));
    FrameDigest found = FrameDigest.of(SourceSettings.of(output));
    compareFrames(expected, found);
    comparePicture(expected.info(), found.info());
    try (Demuxer before = Demuxer.open(new Location(target));
        Demuxer after = Demuxer.open(new Location(output))) {
      compareStreams(
          StreamDigest.all(before, expected.info().streams(), range),
          StreamDigest.all(after, found.info().streams(), TimeRange.ALL),
          found.first() - expected.first() + shift(before));
      compareChapters(before, after);
      checkMark(found.info());
    }
  }

  private double shift(Demuxer before) {
    return range.start() == null ? 0 : before.startMicros() / 1e6 + range.start();
  }

  private void compareFrames(FrameDigest expected, FrameDigest found) {
    checks.add(Check.equal("frames", expected.count(), found.count()));
    Deviation deviation = Deviation.of(expected.seconds(), found.seconds());
    double tick = tolerance(expected.info().timeBase().value(), found.info().timeBase().value());
    String text =
        "largest deviation %.6f s, shift %.6f s".formatted(deviation.largest(), deviation.shift());
    checks.add(
        new Check("times", "within %.6f s".formatted(tick), text, deviation.largest() <= tick));
    double rate = expected.info().frameRate().value();
    double frame = rate > 0 ? 1 / rate : 0;
    double before = expected.end() - expected.first();
    double after = found.end() - found.first();
    checks.add(
        new Check(
            "duration",
            "%.6f s".formatted(before),
            "%.6f s".formatted(after),
            Math.abs(before - after) <= 2 * tick + frame));
    checks.add(new Check("decodes", "undamaged", found.damage().summary(), isSound(found)));
  }

  private static boolean isSound(FrameDigest found) {
    return found.damage().corruptPackets() == 0 && found.damage().corruptFrames() == 0;
  }

  private static double tolerance(double before, double after) {
    return Math.max(before, after) + EPSILON;
  }

  private void comparePicture(VideoInfo before, VideoInfo after) {
    checks.add(
        Check.equal(
            "size", before.width() + "x" + before.height(), after.width() + "x" + after.height()));
    checks.add(Check.equal("rotation", before.rotation(), after.rotation()));
    checks.add(Check.equal("pixel aspect", aspect(before), aspect(after)));
    boolean encodedAsYuv =
        before.color().matrix().equals("gbr") && !before.codec().equals(after.codec());
    if (!encodedAsYuv) {
      checks.add(same("colour range", before.color().range(), after.color().range()));
      checks.add(same("colour matrix", before.color().matrix(), after.color().matrix()));
    }
    checks.add(same("colour primaries", before.color().primaries(), after.color().primaries()));
    checks.add(same("colour transfer", before.color().transfer(), after.color().transfer()));
    checks.add(Check.equal("interlaced", before.interlaced(), after.interlaced()));
  }

  private static String aspect(VideoInfo info) {
    double value = info.sampleAspectRatio().value();
    return String.format(Locale.ROOT, "%.4f", value == 0 ? 1 : value);
  }

  /** A tag that the target does not have may be anything. */
  private static Check same(String name, String before, String after) {
    return new Check(name, before, after, before.equals("unknown") || before.equals(after));
  }

  private void compareStreams(List<StreamDigest> before, List<StreamDigest> after, double shift) {
    Map<String, Integer> met = new HashMap<>();
    for (StreamDigest expected : before) {
      int number = met.merge(expected.type(), 1, Integer::sum);
      String name = expected.type() + " " + number;
      after.stream()
          .filter(stream -> stream.type().equals(expected.type()))
          .skip(number - 1L)
          .findFirst()
          .ifPresentOrElse(
              found -> compareStream(name, expected, found, shift),
              () -> checks.add(new Check(name, expected.contents(), "absent", false)));
    }
  }

  private void compareStream(String name, StreamDigest expected, StreamDigest found, double shift) {
    checks.add(Check.equal(name, expected.contents(), found.contents()));
    checks.add(Check.equal(name + " language", expected.language(), found.language()));
    checks.add(Check.equal(name + " title", expected.title(), found.title()));
    checks.add(Check.equal(name + " disposition", expected.disposition(), found.disposition()));
    if (expected.cover()) {
      return;
    }
    double tick = tolerance(expected.timeBase(), found.timeBase());
    Deviation deviation = Deviation.of(array(expected), array(found), shift);
    checks.add(
        new Check(
            name + " times",
            "within %.6f s of the video's".formatted(tick),
            "largest deviation %.6f s".formatted(deviation.largest()),
            deviation.largest() <= tick));
  }

  private static double[] array(StreamDigest digest) {
    return digest.times().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void compareChapters(Demuxer before, Demuxer after) {
    if (range.isAll()) {
      checks.add(
          Check.equal("chapters", before.context().nb_chapters(), after.context().nb_chapters()));
      checks.add(Check.equal("title", title(before), title(after)));
    }
  }

  private static String title(Demuxer demuxer) {
    return demuxer.metadata().getOrDefault("title", "");
  }

  private void checkMark(VideoInfo info) {
    List<String> places = AiMark.places(output);
    boolean possible = AiMark.isPossible(info);
    String expected = possible ? Provenance.SOURCE_TYPE : "none possible in " + info.container();
    String found = places.isEmpty() ? "absent" : "in " + String.join(", ", places);
    checks.add(new Check("AI mark", expected, found, !places.isEmpty() || !possible));
  }
}
