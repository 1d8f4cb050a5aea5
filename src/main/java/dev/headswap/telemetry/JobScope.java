package dev.headswap.telemetry;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Puts a job's id into every line that this thread logs, until closed: as {@code mdc.job} in JSON,
 * in brackets in text. Scopes nest, and closing one gives the job before it back.
 *
 * <pre>{@code
 * try (JobScope scope = JobScope.enter(job.id())) {
 *   ...
 * }
 * }</pre>
 *
 * <p>Threads: for the thread that enters; work handed to another thread enters again there.
 */
public final class JobScope implements AutoCloseable {

  /** The key under which the log knows the job. */
  public static final String KEY = "job";

  private final @Nullable String before;

  private JobScope(@Nullable String before) {
    this.before = before;
  }

  /** From now on this thread works for a job. */
  public static JobScope enter(String job) {
    JobScope scope = new JobScope(MDC.get(KEY));
    MDC.put(KEY, job);
    return scope;
  }

  @Override
  public void close() {
    if (before == null) {
      MDC.remove(KEY);
    } else {
      MDC.put(KEY, before);
    }
  }
}
