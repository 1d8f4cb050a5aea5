package dev.headswap.worker;

import dev.headswap.job.JobNote;
import dev.headswap.job.JobSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends jobs that cannot be done, with the reason and the exit code that their users get. */
final class Failures {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  private final Desk desk;
  private final Causes causes;

  Failures(Desk desk, Causes causes) {
    this.desk = desk;
    this.causes = causes;
  }

  void end(JobSpec spec, RuntimeException e) {
    end(spec, e, Causes.reason(e));
  }

  /** The same, in words of one's own. */
  void end(JobSpec spec, RuntimeException e, String reason) {
    end(spec, reason, causes.code(e));
    log.debug("job {}", spec.id(), e);
  }

  void end(JobSpec spec, String reason, int exitCode) {
    log.warn("job {}: {}", spec.id(), reason);
    desk.noteNow(JobNote.failed(spec, reason, exitCode, desk.name()));
  }
}
