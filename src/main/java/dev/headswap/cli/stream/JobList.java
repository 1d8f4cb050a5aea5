package dev.headswap.cli.stream;

import dev.headswap.config.Configuration;
import dev.headswap.worker.Desk;
import java.util.List;
import picocli.CommandLine.Command;

/** All jobs that Kafka still remembers. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all jobs.")
final class JobList extends JobAction {

  @Override
  void act(Desk desk, Configuration configuration) {
    List<JobFacts> jobs =
        desk.board().all().entrySet().stream()
            .filter(job -> job.getValue().spec() != null)
            .map(job -> new JobFacts(job.getKey(), job.getValue()))
            .toList();
    answer(jobs.stream().map(JobFacts::json).toList(), jobs.stream().map(JobFacts::line).toList());
  }
}
