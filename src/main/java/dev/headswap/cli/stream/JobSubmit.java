package dev.headswap.cli.stream;

import dev.headswap.cli.swap.SwapOptions;
import dev.headswap.cli.swap.SwapRequest;
import dev.headswap.config.ConfigException;
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
      paramLabel = "IMG|DIR|VIDEO|URL",
      description = "Whose head is put in; also photos at http(s) addresses.")
  List<String> sources = List.of();

  @Option(
      names = {"-t", "--target"},
      paramLabel = "VIDEO|URL",
      description = {
        "Where it is put in: a file that workers can open, an http(s) address that they may fetch,",
        "or a live address."
      })
  String target = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE|URL",
      description = "The result: a file that workers can write; of a live address, or an address.")
  String output = "";

  @Option(
      names = "--frames",
      description = {
        "No target and output: pictures are written to the frames topic, results read from the",
        "heads topic; see docs/streaming-live.md."
      })
  boolean frames;

  @Option(names = "--inline", description = "The photos travel with the job.")
  boolean inline;

  @Mixin SwapOptions options = new SwapOptions();

  @Override
  void act(Desk desk, Configuration configuration) {
    SwapRequest request =
        options.request(sources, target, output, options.apply(configuration), common.overwrite());
    JobSpec job = frames ? Submission.ofFrames(request, inline) : ofTarget(request);
    Submission.handIn(desk, job);
    answer(Map.of("job", job.id()), List.of(job.id()));
  }

  private JobSpec ofTarget(SwapRequest request) {
    if (target.isEmpty() || output.isEmpty()) {
      throw new ConfigException("--target", "--target and --output required, or --frames");
    }
    return Submission.of(request, inline);
  }
}
