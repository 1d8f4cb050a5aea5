package dev.headswap.cli.stream;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Jobs that workers do over Kafka. */
@Command(
    name = "job",
    mixinStandardHelpOptions = true,
    description = "Hands in, lists, shows, retries and cancels jobs over Kafka.",
    subcommands = {JobSubmit.class, JobList.class, JobShow.class, JobRetry.class, JobCancel.class})
public final class JobCommand implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "one of submit, list, show, retry, cancel required");
  }
}
