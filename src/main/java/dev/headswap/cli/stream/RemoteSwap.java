package dev.headswap.cli.stream;

import dev.headswap.cli.Interrupts;
import dev.headswap.cli.JobFailedException;
import dev.headswap.cli.Json;
import dev.headswap.cli.Terminal;
import dev.headswap.cli.swap.Outputs;
import dev.headswap.cli.swap.ProgressMeter;
import dev.headswap.cli.swap.Summary;
import dev.headswap.cli.swap.SwapRequest;
import dev.headswap.config.Configuration;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobState;
import dev.headswap.job.JobView;
import dev.headswap.video.source.Location;
import dev.headswap.worker.Desk;
import dev.headswap.worker.Vitals;
import java.time.Duration;

/** {@code swap --kafka}: hands the swap in and waits for its end, as if it ran here. */
public final class RemoteSwap {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

  private final SwapRequest request;
  private final StreamSettings settings;
  private volatile boolean interrupted;

  /**
   * A swap elsewhere.
   *
   * @param configuration names the brokers
   */
  public RemoteSwap(SwapRequest request, Configuration configuration) {
    this.request = request;
    this.settings = new StreamSettings(configuration);
  }

  /**
   * Runs it to the end.
   *
   * @throws dev.headswap.video.VideoException if the target is missing or nothing that can be read
   * @throws JobFailedException with the exit code it would have had here
   * @throws dev.headswap.transport.LinkException if no broker answers
   */
  public Summary run() {
    Outputs.check(request);
    new Location(request.target().location()).expectReadable();
    JobSpec job = Submission.of(request, false);
    long start = System.nanoTime();
    try (Desk desk =
        settings.desk(
            "headswap-swap-" + ProcessHandle.current().pid(), false, Vitals.unwatched())) {
      Submission.handIn(desk, job);
      System.err.println("job " + job.id());
      JobNote end = follow(desk, job);
      RemoteResult result =
          new RemoteResult(end.ending().result(), (System.nanoTime() - start) / 1e9);
      if (request.report() != null) {
        Json.write(request.report(), result.json());
      }
      return result;
    }
  }

  private JobNote follow(Desk desk, JobSpec job) {
    try (Interrupts interrupts =
        new Interrupts(
            () -> interrupted = true,
            "no longer watching ...",
            "the job goes on; `headswap job cancel %s` ends it".formatted(job.id()),
            "the job goes on")) {
      JobView view = watch(desk, job);
      JobNote end = view.end();
      if (end == null || interrupts.requested()) {
        throw new JobFailedException(130, "no longer watching job " + job.id());
      }
      if (view.state() != JobState.FINISHED) {
        throw new JobFailedException(end.ending().exitCode(), end.ending().reason());
      }
      return end;
    }
  }

  private JobView watch(Desk desk, JobSpec job) {
    desk.board()
        .await(
            job.id(),
            view -> view.expected() > 0 || view.written() > 0 || isOver(view),
            Duration.ofSeconds(20));
    if (desk.board().job(job.id()).state() == JobState.QUEUED && !interrupted) {
      System.err.println(
          "headswap: no worker has taken the job yet; is `headswap worker decode` running?");
    }
    long expected = desk.board().job(job.id()).expected();
    try (ProgressMeter meter = new ProgressMeter(System.err, expected, Terminal.isInteractive())) {
      JobView view = desk.board().job(job.id());
      while (!isOver(view)) {
        long seen = view.written();
        desk.board().await(job.id(), now -> isOver(now) || now.written() > seen, LOOK_AGAIN);
        view = desk.board().job(job.id());
        meter.reach(Math.max(view.written(), view.counts().total()));
      }
      return view;
    }
  }

  private boolean isOver(JobView view) {
    return interrupted || view.state().isFinal();
  }
}
