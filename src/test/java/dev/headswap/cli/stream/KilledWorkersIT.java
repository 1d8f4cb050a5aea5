package dev.headswap.cli.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.job.JobState;
import dev.headswap.job.JobView;
import dev.headswap.transport.kafka.TestBroker;
import dev.headswap.worker.Desk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workers as processes that are killed and stopped while a job runs: the file is always the one
 * that an undisturbed job gives, byte for byte. {@code samples/soak.sh} does more of it.
 */
@Timeout(600)
class KilledWorkersIT {

  private static final List<String> ROLES = List.of("decode", "infer", "encode");
  private static final String SECONDS = "4";

  @TempDir Path folder;
  private TestBroker broker;
  private StreamGround ground;
  private Path bundle;
  private final Map<String, Process> workers = new HashMap<>();

  @BeforeEach
  void ground() throws Exception {
    bundle = StreamGround.bundle(folder);
    broker = new TestBroker(Files.createDirectories(folder.resolve("broker")));
    broker.start();
    ground = new StreamGround(folder, broker);
  }

  @AfterEach
  void close() {
    ground.close();
    broker.close();
  }

  private void launch(String role) throws Exception {
    workers.put(role, ground.launch(role, "--simulate", "40"));
  }

  private Process worker(String role) {
    return Objects.requireNonNull(workers.get(role));
  }

  @Test
  void theFileIsTheSameWhateverIsKilled() throws Exception {
    for (String role : ROLES) {
      launch(role);
    }
    assertThat(ground.swap(bundle, folder.resolve("calm.mp4"), SECONDS)).as(ground.logs()).isZero();
    Random random = new Random(1);
    String id = ground.submit(bundle, folder.resolve("killed.mp4"), SECONDS);
    try (Desk desk = ground.settings().desk("test", true)) {
      int kills = 0;
      while (kills < 6 && !isOver(desk, id)) {
        String role = ROLES.get(kills % ROLES.size());
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1_500));
        worker(role).destroyForcibly().waitFor();
        launch(role);
        kills++;
        long before = desk.board().job(id).written();
        StreamGround.await(
            ground.logs(), 90, () -> desk.board().job(id).written() > before || isOver(desk, id));
      }
      assertThat(kills).as("kills before the job was over").isGreaterThanOrEqualTo(4);
      awaitFinished(desk, id);
    }
    assertThat(Files.mismatch(folder.resolve("calm.mp4"), folder.resolve("killed.mp4")))
        .isEqualTo(-1);
    brokerAndPausedEncoder();
  }

  /** In the same test: starting processes is what takes the time. */
  private void brokerAndPausedEncoder() throws Exception {
    String id = ground.submit(bundle, folder.resolve("paused.mp4"), SECONDS);
    try (Desk desk = ground.settings().desk("test", true)) {
      StreamGround.await(ground.logs(), 60, () -> desk.board().job(id).written() > 25);
      broker.kill();
      TimeUnit.SECONDS.sleep(1);
      broker.start();
      long before = desk.board().job(id).written();
      StreamGround.await(
          "goes on after the broker: " + ground.logs(),
          90,
          () -> desk.board().job(id).written() > before || isOver(desk, id));
      Process paused = worker("encode");
      StreamGround.signal(paused, "STOP");
      launch("encode");
      long then = desk.board().job(id).written();
      StreamGround.await(
          "another goes on: " + ground.logs(),
          90,
          () -> desk.board().job(id).written() > then || isOver(desk, id));
      StreamGround.signal(paused, "CONT");
      awaitFinished(desk, id);
    }
    TimeUnit.SECONDS.sleep(2);
    assertThat(Files.mismatch(folder.resolve("calm.mp4"), folder.resolve("paused.mp4")))
        .isEqualTo(-1);
  }

  private static boolean isOver(Desk desk, String id) {
    return desk.board().job(id).state().isFinal();
  }

  private void awaitFinished(Desk desk, String id) throws Exception {
    StreamGround.await(ground.logs(), 150, () -> isOver(desk, id));
    JobView view = desk.board().job(id);
    assertThat(view.state()).as(ground.logs()).isEqualTo(JobState.FINISHED);
    assertThat(view.counts().failed()).isZero();
  }
}
