package dev.headswap.worker;

import dev.headswap.config.Configuration;
import dev.headswap.job.AdmittedPerson;
import dev.headswap.job.JobPolicy;
import dev.headswap.job.JobSpec;
import dev.headswap.pipeline.InferStage;
import dev.headswap.pipeline.OnFrameError;
import dev.headswap.pipeline.StageClock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The source person of each job, encoded once and kept while the job is among the last few. */
final class Swappers {

  private static final int MOST = 16;

  private final JobPolicy policy;
  private final Configuration own;
  private final InferTools tools;
  private final StageClock clock = new StageClock();
  private final Map<String, Ready> ready = new LinkedHashMap<>(MOST, 0.75f, true);

  /**
   * A job that heads can be swapped for.
   *
   * @param stage throws what the networks throw
   */
  record Ready(AdmittedPerson job, InferStage stage, OnFrameError onError) {}

  Swappers(JobPolicy policy, Configuration own, InferTools tools) {
    this.policy = policy;
    this.own = own;
    this.tools = tools;
  }

  Ready of(JobSpec spec) {
    Ready known = ready.get(spec.id());
    return known == null ? prepare(spec) : known;
  }

  /**
   * What a frame of a job that failed gets, without encoding anybody.
   *
   * @throws RuntimeException as admitting the job fails
   */
  OnFrameError onError(JobSpec spec) {
    return tools.onError(policy.admitPerson(spec, own));
  }

  private Ready prepare(JobSpec spec) {
    AdmittedPerson job = policy.admitPerson(spec, own);
    Ready made =
        new Ready(
            job, new InferStage(tools.swapper(job), OnFrameError.FAIL, clock), tools.onError(job));
    if (ready.size() >= MOST) {
      ready.remove(ready.keySet().iterator().next());
    }
    ready.put(spec.id(), made);
    return made;
  }
}
