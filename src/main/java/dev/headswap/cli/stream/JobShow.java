package dev.headswap.cli.stream;

import dev.headswap.config.Configuration;
import dev.headswap.worker.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One job in full. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one job.")
final class JobShow extends JobAction {

  @Parameters(index = "0", paramLabel = "ID", description = "As `submit` printed it.")
  String id = "";

  @Override
  void act(Desk desk, Configuration configuration) {
    JobFacts facts = new JobFacts(id, known(desk, id));
    answer(facts.json(), facts.lines());
  }
}
