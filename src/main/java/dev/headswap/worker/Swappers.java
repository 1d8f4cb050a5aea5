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
import java.util.function.BooleanSupplier;

/** The source person of each job, encoded once and kept while the job is among the last few. */
final class Swappers {

  private static final int MOST = 16;

  private final JobPolicy policy;
  private final Configuration own;
  private final InferTools tools;
  private final Supplies supplies;
  private final StageClock clock = new StageClock();
  private final Map<String, Ready> ready = new LinkedHashMap<>(MOST, 0.75f, true);

  /**
   * A job that heads can be swapped for.
   *
   * @param stage throws what the networks throw
   */
  record Ready(AdmittedPerson job, InferStage stage, OnFrameError onError) {}

  Swappers(JobPolicy policy, Configuration own, InferTools tools, Supplies supplies) {
    this.policy = policy;
    this.own = own;
    this.tools = tools;
    this.supplies = supplies;
  }

  /**
   * A job's.
   *
   * @param wanted whether to go on, where pictures are fetched first
   * @throws RuntimeException as admitting the job, fetching or encoding fails
   */
  Ready of(JobSpec spec, BooleanSupplier wanted) {
    Ready known = ready.get(spec.id());
    return known == null ? prepare(spec, wanted) : known;
  }

  /**
   * What a frame of a job that failed gets, without encoding anybody.
   *
   * @throws RuntimeException as admitting the job fails
   */
  OnFrameError onError(JobSpec spec) {
    return tools.onError(policy.admitPerson(spec, own));
  }

  private Ready prepare(JobSpec spec, BooleanSupplier wanted) {
    AdmittedPerson job = supplies.complete(policy.admitPerson(spec, own), wanted);
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
