package dev.headswap.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.job.message.HeadMessage;
import dev.headswap.pipeline.FrameJob;
import dev.headswap.pipeline.Outcome;
import dev.headswap.pipeline.SwappedHead;
import dev.headswap.transport.CodecException;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.VideoFrame;
import dev.headswap.video.sink.Film;
import dev.headswap.video.source.FfmpegSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FramesAwayTest {

  private static final long CAPTURED = 1_000_000;
  private static final HeadCrop HEAD =
      new HeadCrop(
          RgbImage.black(16, 16),
          Similarity.IDENTITY,
          new Landmarks(new float[2 * Landmarks.COUNT]));
  private static final SwappedHead SWAPPED =
      new SwappedHead(
          RgbImage.black(16, 16), new Mask(16, 16, new float[256]), Similarity.IDENTITY);

  @TempDir Path folder;

  /** All frames were received at 0. */
  private final AtomicLong nanos = new AtomicLong();

  private final FramesAway away = new FramesAway(8, 2, nanos::get);
  private FfmpegSource film;

  @BeforeEach
  void film() throws IOException {
    Path file = new Film().frames(6).tracks(0).write(folder.resolve("film.mkv"));
    film = FfmpegSource.open(SourceSettings.of(file.toString()));
  }

  @AfterEach
  void close() {
    away.close();
    film.close();
  }

  private void add(boolean head) {
    VideoFrame frame = Objects.requireNonNull(film.next());
    away.add(
        new FrameJob(
            frame, head ? HEAD : null, null, head ? Outcome.SWAPPED : Outcome.kept("none")),
        CAPTURED);
  }

  private static HeadMessage head(
      long index, long captured, @Nullable Supplier<SwappedHead> packed, Outcome outcome) {
    return new HeadMessage("job", 1, index, 0, captured, outcome, packed, true);
  }

  private void answer(long index) {
    away.answer(head(index, CAPTURED, () -> SWAPPED, Outcome.SWAPPED));
  }

  private void expect(long index, Outcome.Kind kind) {
    try (FrameJob next = Objects.requireNonNull(away.take())) {
      assertThat(next.frame().index()).isEqualTo(index);
      assertThat(next.outcome().kind()).isEqualTo(kind);
      assertThat(next.swapped() != null).isEqualTo(kind == Outcome.Kind.SWAPPED);
    }
  }

  @Test
  void framesAreTakenInTheirOrderWhateverOrderHeadsComeBackIn() {
    add(true);
    add(false);
    add(true);
    answer(2);
    answer(0);
    expect(0, Outcome.Kind.SWAPPED);
    expect(1, Outcome.Kind.KEPT);
    expect(2, Outcome.Kind.SWAPPED);
    away.end();
    assertThat(away.take()).isNull();
  }

  @Test
  void aFrameWhoseHeadIsNotBackInTimeIsDroppedAndTheNextGoesOn() {
    add(true);
    add(true);
    answer(1);
    nanos.set(TimeUnit.MILLISECONDS.toNanos(2001));
    expect(0, Outcome.Kind.DROPPED);
    expect(1, Outcome.Kind.SWAPPED);
    answer(0);
    away.end();
    assertThat(away.take()).as("a head that comes after all is nobody's").isNull();
  }

  @Test
  void whoeverTakesTooSlowlyGetsTheNewest() {
    add(true);
    add(false);
    add(true);
    answer(0);
    answer(2);
    nanos.set(TimeUnit.MILLISECONDS.toNanos(2001));
    expect(0, Outcome.Kind.DROPPED);
    expect(1, Outcome.Kind.DROPPED);
    expect(2, Outcome.Kind.SWAPPED);
  }

  @Test
  void whatInferDroppedOrCouldNotDoIsSoHere() {
    add(true);
    add(true);
    add(true);
    away.answer(head(0, CAPTURED, null, Outcome.dropped("too late for inference")));
    away.answer(head(1, CAPTURED, null, Outcome.failed("Boom")));
    away.answer(head(2, CAPTURED, FramesAwayTest::damaged, Outcome.SWAPPED));
    expect(0, Outcome.Kind.DROPPED);
    expect(1, Outcome.Kind.FAILED);
    expect(2, Outcome.Kind.FAILED);
  }

  private static SwappedHead damaged() {
    throw new CodecException("damaged");
  }

  @Test
  void headsOfAnEarlierRunAreNotTaken() {
    add(true);
    away.answer(head(0, CAPTURED - 7, () -> SWAPPED, Outcome.SWAPPED));
    nanos.set(TimeUnit.SECONDS.toNanos(3));
    expect(0, Outcome.Kind.DROPPED);
  }

  @Test
  void noMoreGoThanMayBeAwayUntilOneComesBack() throws Exception {
    assertThat(away.awaitRoom()).isTrue();
    add(true);
    add(true);
    CompletableFuture<Boolean> room = CompletableFuture.supplyAsync(away::awaitRoom);
    Thread.sleep(100);
    assertThat(room).isNotDone();
    answer(0);
    assertThat(room.get(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoeverHurriesWaitsOnlyALittleForWhatIsAway() {
    FramesAway patient = new FramesAway(8, 1_000, nanos::get);
    try (patient) {
      patient.add(
          new FrameJob(Objects.requireNonNull(film.next()), HEAD, null, Outcome.SWAPPED), CAPTURED);
      patient.hurry();
      assertThat(patient.awaitRoom()).isFalse();
      nanos.set(TimeUnit.SECONDS.toNanos(6));
      try (FrameJob last = Objects.requireNonNull(patient.take())) {
        assertThat(last.outcome().kind()).isEqualTo(Outcome.Kind.DROPPED);
      }
      assertThat(patient.take()).isNull();
    }
  }
}
