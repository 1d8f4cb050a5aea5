package dev.headswap.cli.stream;

import dev.headswap.cli.swap.SwapOptions;
import dev.headswap.cli.swap.SwapRequest;
import dev.headswap.config.Configuration;
import dev.headswap.job.JobSpec;
import dev.headswap.worker.Desk;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hands a job in and does not wait. */
@Command(
    name = "submit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Hands a swap in as a job and prints its id.")
final class JobSubmit extends JobAction {

  @Option(
      names = {"-s", "--source"},
      arity = "1..*",
      paramLabel = "IMG|DIR|VIDEO",
      description = "Whose head is put in.")
  List<String> sources = List.of();

  @Option(
      names = {"-t", "--target"},
      required = true,
      paramLabel = "VIDEO",
      description = "Where it is put in: a file that workers can open.")
  String target = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "The result: a file that workers can write.")
  String output = "";

  @Option(names = "--inline", description = "The photos travel with the job.")
  boolean inline;

  @Mixin SwapOptions options = new SwapOptions();

  @Override
  void act(Desk desk, Configuration configuration) {
    SwapRequest request =
        options.request(sources, target, output, options.apply(configuration), common.overwrite());
    JobSpec job = Submission.of(request, inline);
    Submission.handIn(desk, job);
    answer(Map.of("job", job.id()), List.of(job.id()));
  }
}
