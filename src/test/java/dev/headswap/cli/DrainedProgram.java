package dev.headswap.cli;

import dev.headswap.config.Configuration;
import dev.headswap.telemetry.JobScope;
import dev.headswap.telemetry.Telemetry;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** A worker for {@link DrainTest}: after the signal it has so many milliseconds of work left. */
public final class DrainedProgram {

  private DrainedProgram() {}

  public static void main(String[] arguments) throws Exception {
    long workMillis = Long.parseLong(arguments[0]);
    Configuration configuration =
        Configuration.defaults().with("worker.drain-seconds", arguments[1]);
    Logging.setFormat(Logging.Format.valueOf(arguments[2]));
    CountDownLatch stop = new CountDownLatch(1);
    try (Telemetry telemetry = Watch.start(configuration, "infer");
        Drain drain = Drain.onSignal(stop::countDown, configuration, telemetry.health())) {
      System.out.println(telemetry.url());
      stop.await();
      try (JobScope scope = JobScope.enter("job-1")) {
        LoggerFactory.getLogger("dev.headswap.test")
            .info("finishing, asked: {}", drain.requested());
      }
      Thread.sleep(workMillis);
      System.out.println("finished");
    }
  }
}
