package dev.headswap.cli.stream;

import dev.headswap.cli.CommonOptions;
import dev.headswap.cli.ExitCode;
import dev.headswap.cli.Json;
import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.job.JobView;
import dev.headswap.job.message.EnvelopeCodec;
import dev.headswap.worker.Desk;
import dev.headswap.worker.Vitals;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands about jobs have in common: a desk, and a way to answer. */
abstract class JobAction implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin KafkaOptions kafka = new KafkaOptions();
  @Mixin CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    Configuration configuration = common.resolve();
    try (Desk desk =
        kafka
            .settings(configuration)
            .desk("headswap-job-" + ProcessHandle.current().pid(), true, Vitals.unwatched())) {
      act(desk, configuration);
      return ExitCode.OK;
    }
  }

  abstract void act(Desk desk, Configuration configuration);

  /** Says it in the way that was asked for. */
  void answer(Object json, List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(common.json() ? Json.text(json) : String.join("\n", lines));
    out.flush();
  }

  /** A job that was submitted once. */
  static JobView known(Desk desk, String id) {
    JobView view = desk.board().job(id);
    if (!EnvelopeCodec.isId(id) || view.spec() == null) {
      throw new ConfigException("job", "no job '%s'; see `headswap job list`".formatted(id));
    }
    return view;
  }
}
