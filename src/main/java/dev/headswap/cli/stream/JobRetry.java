package dev.headswap.cli.stream;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobState;
import dev.headswap.job.JobView;
import dev.headswap.worker.Desk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Hands a job in once more. */
@Command(
    name = "retry",
    mixinStandardHelpOptions = true,
    description = "Begins a failed or cancelled job again; what a failed one had finished is kept.")
final class JobRetry extends JobAction {

  @Parameters(index = "0", paramLabel = "ID", description = "As `submit` printed it.")
  String id = "";

  @Override
  void act(Desk desk, Configuration configuration) {
    JobView view = known(desk, id);
    JobState state = view.state();
    if (state != JobState.FAILED && state != JobState.CANCELLED) {
      throw new ConfigException(
          "job", "job %s: a failed or cancelled one required but it is %s".formatted(id, state));
    }
    JobSpec next = Objects.requireNonNull(view.spec()).nextAttempt(view.attempt() + 1);
    Submission.handIn(desk, next);
    answer(
        Map.of("job", id, "attempt", next.attempt()),
        List.of("%s: attempt %d".formatted(id, next.attempt())));
  }
}
