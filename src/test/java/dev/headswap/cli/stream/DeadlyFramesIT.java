package dev.headswap.cli.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.job.JobState;
import dev.headswap.job.JobView;
import dev.headswap.transport.kafka.Follower;
import dev.headswap.transport.kafka.TestBroker;
import dev.headswap.worker.Desk;
import dev.headswap.worker.Vitals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A frame that the process of an infer worker dies of, each time it is started again. */
@Timeout(400)
class DeadlyFramesIT {

  @TempDir static Path shared;
  @TempDir Path folder;

  private StreamGround ground;
  private Path bundle;
  private int deaths;

  @BeforeEach
  void ground() throws Exception {
    bundle = StreamGround.bundle(shared);
    ground = new StreamGround(folder, TestBroker.shared());
    ground.hire(Role.DECODE, 0);
    ground.hire(Role.ENCODE, 0);
  }

  @AfterEach
  void close() {
    ground.close();
  }

  /** Does what a supervisor does, as long as the job runs. */
  private JobView superviseUntilOver(Desk desk, String id) throws Exception {
    Process worker = launch();
    while (!desk.board().job(id).state().isFinal()) {
      if (worker.waitFor(200, TimeUnit.MILLISECONDS)) {
        assertThat(worker.exitValue()).as(ground.logs()).isEqualTo(DeadlyWorkerMain.EXIT);
        assertThat(++deaths).as(ground.logs()).isLessThan(10);
        worker = launch();
      }
    }
    return desk.board().job(id);
  }

  private Process launch() throws Exception {
    return ground.launchMain(
        DeadlyWorkerMain.class.getName(),
        "infer",
        List.of(folder.resolve("deadly").toString(), "12"));
  }

  /** How many records were buried; one that was buried and not committed is buried again. */
  private int deadLetters(Desk desk) {
    Set<Integer> letters = ConcurrentHashMap.newKeySet();
    try (Follower follower =
        Follower.follow(
            desk.cluster(),
            List.of(desk.topics().deadLetters()),
            (topic, key, value) -> letters.add(Arrays.hashCode(value)))) {
      follower.awaitCurrent(Duration.ofSeconds(20));
    }
    return letters.size();
  }

  @Test
  void isGivenUpAndAllOthersAreSwapped() throws Exception {
    String id = ground.submit(bundle, folder.resolve("out.mp4"), "4");
    try (Desk desk = ground.settings().desk("test", true, Vitals.unwatched())) {
      JobView view = superviseUntilOver(desk, id);
      assertThat(view.state()).as(ground.logs()).isEqualTo(JobState.FINISHED);
      assertThat(view.counts().failed()).as("the one frame").isEqualTo(1);
      assertThat(view.counts().total()).isEqualTo(100);
      assertThat(deaths).as("one in company, kafka.attempts alone").isEqualTo(4);
      assertThat(deadLetters(desk)).as(ground.logs()).isEqualTo(1);
    }
    assertThat(Files.exists(folder.resolve("out.mp4"))).isTrue();
    assertThat(ground.logs()).contains("dead letters: job " + id, "died 3 times on this frame");
  }

  @Test
  void failsAJobThatWantsIt() throws Exception {
    String[] fail = {"--set", "pipeline.on-frame-error=fail"};
    String id = ground.submit(bundle, folder.resolve("out.mp4"), "4", fail);
    try (Desk desk = ground.settings().desk("test", true, Vitals.unwatched())) {
      JobView view = superviseUntilOver(desk, id);
      assertThat(view.state()).as(ground.logs()).isEqualTo(JobState.FAILED);
      assertThat(view.toString() + ground.logs()).contains("died 3 times on this frame");
      StreamGround.await("buried", 20, () -> deadLetters(desk) == 1);
    }
    assertThat(folder.resolve("out.mp4")).doesNotExist();
  }
}
