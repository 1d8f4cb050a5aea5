package dev.headswap.cli.stream;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobView;
import dev.headswap.worker.Desk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Asks for a job's end. */
@Command(
    name = "cancel",
    mixinStandardHelpOptions = true,
    description = {
      "Ends a job; what it has written is removed.",
      "The output of a live job is completed and stays."
    })
final class JobCancel extends JobAction {

  @Parameters(index = "0", paramLabel = "ID", description = "As `submit` printed it.")
  String id = "";

  @Override
  void act(Desk desk, Configuration configuration) {
    JobView view = known(desk, id);
    if (view.state().isFinal()) {
      throw new ConfigException("job", "job %s is over: %s".formatted(id, view.state()));
    }
    JobSpec spec = Objects.requireNonNull(view.spec());
    desk.noteNow(JobNote.cancel(spec, desk.name()));
    if (spec.isFramesTopic()) {
      desk.noteNow(JobNote.cancelled(spec, desk.name()));
    }
    answer(Map.of("job", id), List.of(id + ": asked to end"));
  }
}
