package dev.headswap.video.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.headswap.frame.Mask;
import dev.headswap.frame.Patch;
import dev.headswap.frame.Rational;
import dev.headswap.frame.RgbImage;
import dev.headswap.video.FrameRate;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.TimeRange;
import dev.headswap.video.VideoException;
import dev.headswap.video.VideoFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegSourceTest {

  private static final int WIDTH = 32;
  private static final int HEIGHT = 16;

  @TempDir Path folder;

  @Test
  void framesComeInOrderWithTheirTimes() throws IOException {
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(flat(10, 90, 128, 128)))) {
      assertThat(seconds(source)).hasSize(10).first().isEqualTo(0.0);
      assertThat(source.damage().isNone()).isTrue();
    }
  }

  /** What a stranger wrote may name anything: files here, hosts inside. */
  @Test
  void aFileOfFewFormatsIsNoListOfOthers() throws IOException {
    Path film = Path.of(flat(10, 90, 128, 128));
    Path list = folder.resolve("list");
    Files.writeString(list, "ffconcat version 1.0\nfile " + film.getFileName() + "\n");
    Set<String> few = Set.of("yuv4mpegpipe");
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(list.toString()))) {
      assertThat(seconds(source)).as("a list is followed otherwise").hasSize(10);
    }
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(film.toString()), few)) {
      assertThat(seconds(source)).hasSize(10);
    }
    assertThatThrownBy(() -> FfmpegSource.open(SourceSettings.of(list.toString()), few))
        .isInstanceOf(VideoException.class)
        .hasMessageContaining("cannot be read as a video");
    assertThatThrownBy(() -> FfmpegSource.open(SourceSettings.of("tcp://127.0.0.1:1"), few))
        .isInstanceOf(VideoException.class)
        .hasMessageContaining("Invalid argument");
  }

  @Test
  void rangeIsExactToTheFrame() throws IOException {
    TimeRange range = new TimeRange(0.12, 0.28);
    SourceSettings settings =
        new SourceSettings(flat(20, 90, 128, 128), range, FrameRate.SOURCE, 1);
    try (FfmpegSource source = FfmpegSource.open(settings)) {
      List<Double> times = seconds(source);
      assertThat(times).hasSize(4);
      assertThat(times.get(0)).isCloseTo(0.12, within(1e-9));
    }
  }

  @Test
  void constantRateRepeatsAndLeavesOut() throws IOException {
    String file = flat(25, 90, 128, 128);
    assertThat(count(file, FrameRate.cfr(new Rational(50, 1)))).isEqualTo(50);
    assertThat(count(file, FrameRate.cfr(new Rational(5, 1)))).isEqualTo(5);
  }

  @Test
  void colourIsBt601InSmallUntaggedVideo() throws IOException {
    RgbImage picture = firstPicture(flat(1, 81, 90, 240));
    assertThat(picture.red(5, 5)).isCloseTo(254, within(1));
    assertThat(picture.green(5, 5)).isCloseTo(0, within(1));
    assertThat(picture.blue(5, 5)).isCloseTo(0, within(1));
  }

  @Test
  void pastingOwnPixelsBackChangesNothing() throws IOException {
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(flat(1, 120, 100, 160)));
        VideoFrame frame = Objects.requireNonNull(source.next())) {
      byte[] before = luma(frame);
      RgbImage picture = frame.rgb();
      frame.paste(new Patch(0, 0, picture, Mask.uniform(WIDTH, HEIGHT, 1)));
      assertThat(luma(frame)).isEqualTo(before);
    }
  }

  @Test
  void pasteChangesItsRegionAndNoOtherSample() throws IOException {
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(flat(1, 120, 100, 160)));
        VideoFrame frame = Objects.requireNonNull(source.next())) {
      byte[] before = luma(frame);
      RgbImage white = RgbImage.black(6, 4);
      Arrays.fill(white.rgb(), (byte) 255);
      frame.paste(new Patch(7, 3, white, Mask.uniform(6, 4, 1)));
      byte[] after = luma(frame);
      for (int i = 0; i < before.length; i++) {
        int x = i % WIDTH;
        int y = i / WIDTH;
        boolean inside = x >= 7 && x < 13 && y >= 3 && y < 7;
        assertThat(after[i] & 0xff).isEqualTo(inside ? 235 : 120);
      }
      assertThat(frame.rgb().red(9, 4)).isGreaterThan(250);
    }
  }

  @Test
  void closingTwiceIsHarmless() throws IOException {
    FfmpegSource source = FfmpegSource.open(SourceSettings.of(flat(2, 90, 128, 128)));
    VideoFrame frame = Objects.requireNonNull(source.next());
    frame.close();
    frame.close();
    source.close();
    source.close();
    assertThatThrownBy(frame::pts).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsNoVideoIsRefusedInOneLine() throws IOException {
    Path text = Files.writeString(folder.resolve("text.mp4"), "not a film");
    Path empty = Files.createFile(folder.resolve("empty.mp4"));
    assertRefused(text.toString(), "cannot be read as a video");
    assertRefused(empty.toString(), "is empty");
    assertRefused(folder.toString(), "is a folder without pictures");
    assertRefused(folder.resolve("none.mp4").toString(), "no such file");
  }

  @Test
  void memoryIsFlatOverManyFrames() throws IOException {
    String file = flat(3000, 90, 128, 128);
    drain(file);
    long before = residentKilobytes();
    drain(file);
    drain(file);
    assertThat(residentKilobytes() - before).isLessThan(40_000);
  }

  private static void drain(String file) {
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(file))) {
      assertThat(seconds(source)).hasSize(3000);
    }
  }

  private static long residentKilobytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    String line =
        Files.readAllLines(status).stream().filter(l -> l.startsWith("VmRSS")).findFirst().get();
    return Long.parseLong(line.replaceAll("\\D", ""));
  }

  private static void assertRefused(String file, String why) {
    assertThatThrownBy(() -> FfmpegSource.open(SourceSettings.of(file)))
        .isInstanceOfSatisfying(
            VideoException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(VideoException.Kind.INPUT);
              assertThat(e.getMessage()).contains(why).hasLineCount(1);
            });
  }

  private static RgbImage firstPicture(String file) {
    try (FfmpegSource source = FfmpegSource.open(SourceSettings.of(file));
        VideoFrame frame = Objects.requireNonNull(source.next())) {
      return frame.rgb();
    }
  }

  private static long count(String file, FrameRate rate) {
    SourceSettings settings = new SourceSettings(file, TimeRange.ALL, rate, 1);
    try (FfmpegSource source = FfmpegSource.open(settings)) {
      return seconds(source).size();
    }
  }

  private static List<Double> seconds(FfmpegSource source) {
    List<Double> seconds = new ArrayList<>();
    for (VideoFrame next = source.next(); next != null; next = source.next()) {
      try (VideoFrame frame = next) {
        seconds.add(frame.seconds());
      }
    }
    return seconds;
  }

  private static byte[] luma(VideoFrame frame) {
    byte[] samples = new byte[WIDTH * HEIGHT];
    int stride = frame.samples().linesize(0);
    for (int y = 0; y < HEIGHT; y++) {
      frame.samples().data(0).position((long) y * stride).get(samples, y * WIDTH, WIDTH);
    }
    return samples;
  }

  /** A video of one colour, 25 frames a second. */
  private String flat(int frames, int luma, int blue, int red) throws IOException {
    Path file = folder.resolve("flat%d.y4m".formatted(frames));
    byte[] frame = new byte[6 + WIDTH * HEIGHT * 3 / 2];
    System.arraycopy("FRAME\n".getBytes(StandardCharsets.US_ASCII), 0, frame, 0, 6);
    int size = WIDTH * HEIGHT;
    Arrays.fill(frame, 6, 6 + size, (byte) luma);
    Arrays.fill(frame, 6 + size, 6 + size * 5 / 4, (byte) blue);
    Arrays.fill(frame, 6 + size * 5 / 4, 6 + size * 3 / 2, (byte) red);
    try (var out = Files.newOutputStream(file)) {
      String header = "YUV4MPEG2 W%d H%d F25:1 Ip A1:1 C420jpeg%n".formatted(WIDTH, HEIGHT);
      out.write(header.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < frames; i++) {
        out.write(frame);
      }
    }
    return file.toString();
  }
}
