package dev.headswap.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.config.Configuration;
import dev.headswap.fetch.FetchSettings;
import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.Mask;
import dev.headswap.job.AdmittedPerson;
import dev.headswap.job.JobKind;
import dev.headswap.job.JobLimits;
import dev.headswap.job.JobPolicy;
import dev.headswap.job.JobSpec;
import dev.headswap.job.message.ClaimStore;
import dev.headswap.job.message.PictureMessage;
import dev.headswap.job.message.PictureResult;
import dev.headswap.pipeline.HeadSwapper;
import dev.headswap.pipeline.InferStage;
import dev.headswap.pipeline.OnFrameError;
import dev.headswap.pipeline.SwappedHead;
import dev.headswap.transport.Link;
import dev.headswap.transport.LinkContract;
import dev.headswap.transport.kafka.GroupInlet;
import dev.headswap.transport.kafka.Inlet;
import dev.headswap.transport.kafka.Outlet.Parcel;
import dev.headswap.transport.kafka.TestTopics;
import dev.headswap.video.TimeRange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

/**
 * A job's way over Kafka keeps to the contract of links, with three infer workers on it that are
 * never equally fast. It differs where a worker may die and another go on: whoever leaves the far
 * end does not close the way, and a job that fails ends at once.
 */
class JobLinkIT extends LinkContract {

  private static final int INFER_WORKERS = 3;

  @TempDir Path folder;

  final TestTopics topics = new TestTopics(Duration.ofSeconds(3));
  private final List<AutoCloseable> open = new ArrayList<>();

  @Override
  protected int many() {
    return 200;
  }

  @Override
  protected Link<Integer> link(int capacity) {
    JobSpec spec = spec();
    Desk near = desk("near");
    near.outlet()
        .sendNow(
            Parcel.of(topics.names().jobs(), spec.id(), near.codec().encode(spec)),
            Duration.ofSeconds(20));
    IntStream.range(0, INFER_WORKERS).forEach(this::hire);
    return new JobLink(near, desk("far"), spec, settings("encode"), capacity);
  }

  private JobSpec spec() {
    JobSpec.Photo photo = JobSpec.Photo.of("p", photo());
    String film = folder.resolve("none.mp4").toUri().toString();
    String output = folder.resolve("out.mp4").toUri().toString();
    return new JobSpec(
        "job",
        1,
        JobKind.FILE,
        List.of(photo),
        film,
        output,
        false,
        Map.of(),
        TimeRange.ALL,
        "",
        "",
        0);
  }

  private static byte[] photo() {
    try {
      return Files.readAllBytes(Path.of("samples/source/1.jpg"));
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static WorkerSettings settings(String group) {
    Duration second = Duration.ofSeconds(1);
    FetchSettings fetch = new FetchSettings(second, second, second, 1, second, 0);
    return new WorkerSettings(group, 8, 1 << 20, 3, 3, second, second, 1, fetch);
  }

  private Desk desk(String name) {
    ClaimStore store = new ClaimStore(folder.resolve("claims"), 1 << 16);
    Desk desk = new Desk(name, topics.cluster(), topics.names(), store, false, Vitals.unwatched());
    open.add(desk);
    desk.awaitCurrent();
    return desk;
  }

  private void hire(int number) {
    Desk desk = desk("infer-" + number);
    WorkerSettings settings = settings("infer");
    JobLimits limits =
        new JobLimits(
            Set.of("file"), Set.of(), false, List.of(folder), folder, 2, 8 << 20, 0, 60, 1 << 20);
    InferWorker worker =
        new InferWorker(
            desk,
            settings,
            frames(desk, settings),
            Configuration.defaults(),
            new JobPolicy(limits),
            new Unsteady(),
            new Causes(error -> 1));
    Thread thread = new Thread(worker::run, "infer " + number);
    thread.start();
    open.add(0, worker::stop);
  }

  Inlet frames(Desk desk, WorkerSettings settings) {
    return GroupInlet.joinCautiously(
        desk.cluster(),
        settings.membership(desk.name(), topics.names().frames()),
        Inlet.Attendant.NONE);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @Test
  void aReceiverThatLeavesIsFollowedByAnother() {
    Link<Integer> link = link(4);
    sending(link, Flux.range(0, 60));
    assertThat(link.receive().take(5).collectList().block(PATIENCE)).containsExactly(0, 1, 2, 3, 4);
    assertThat(link.receive().collectList().block(PATIENCE))
        .as("the one in hand comes again")
        .containsExactlyElementsOf(Flux.range(4, 56).toIterable());
  }

  /** Takes up to 10 ms for a head and changes nothing. */
  private static final class Unsteady implements InferTools {

    @Override
    public HeadSwapper swapper(AdmittedPerson job) {
      return new HeadSwapper() {
        @Override
        public SwappedHead swap(HeadCrop target) {
          long millis = ThreadLocalRandom.current().nextLong(10);
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
          int side = target.pixels().width();
          Mask mask = new Mask(side, side, new float[side * side]);
          return new SwappedHead(target.pixels(), mask, target.frameToCrop());
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public PictureResult swap(AdmittedPerson job, InferStage stage, PictureMessage picture) {
      throw new IllegalStateException("no pictures here");
    }

    @Override
    public OnFrameError onError(AdmittedPerson job) {
      return OnFrameError.FAIL;
    }

    @Override
    public boolean simulated() {
      return true;
    }
  }
}
