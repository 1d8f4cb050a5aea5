package dev.headswap.worker;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.fetch.FetchException;
import dev.headswap.job.Admitted;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobPart;
import dev.headswap.job.JobPolicy;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobView;
import dev.headswap.job.RefusedException;
import dev.headswap.telemetry.JobScope;
import dev.headswap.telemetry.Level;
import dev.headswap.transport.LinkException;
import dev.headswap.transport.kafka.Delivery;
import dev.headswap.transport.kafka.GroupInlet;
import dev.headswap.transport.kafka.Inlet;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes jobs, one at a time, and sends their heads out to be swapped. A job whose worker died is
 * begun anew by another: tracking gives the same heads again, and those that were encoded meanwhile
 * are not sent. Live jobs run beside, as {@link LiveJob}.
 */
public final class DecodeWorker implements Worker {

  private static final Logger log = LoggerFactory.getLogger(DecodeWorker.class);

  private final Desk desk;
  private final WorkerSettings settings;
  private final Configuration own;
  private final JobPolicy policy;
  private final DecodeTools tools;
  private final LiveTools liveTools;
  private final Failures failures;
  private final DeadLetters deadLetters;
  private final Supplies supplies;
  private final LiveJobs live;
  private final Intake intake;

  /**
   * A worker.
   *
   * @param own its configuration, which jobs' settings are laid over
   */
  public DecodeWorker(
      Desk desk,
      WorkerSettings settings,
      Configuration own,
      JobPolicy policy,
      DecodeTools tools,
      LiveTools liveTools,
      Causes causes) {
    this.desk = desk;
    this.settings = settings;
    this.own = own;
    this.policy = policy;
    this.tools = tools;
    this.liveTools = liveTools;
    this.failures = new Failures(desk, causes);
    this.deadLetters = new DeadLetters(desk);
    this.supplies = new Supplies(desk, policy.limits(), settings.fetch());
    this.live = new LiveJobs(settings.liveJobs());
    this.intake =
        new Intake(
            desk,
            deadLetters,
            JobSpec.class::isInstance,
            "a job under its own key required",
            (delivery, message) -> take(delivery, (JobSpec) message));
  }

  @Override
  public void run() {
    String topic = desk.topics().jobs();
    try (Inlet jobs =
        GroupInlet.join(
            desk.cluster(), settings.membership(desk.name(), topic), desk.attendant(topic))) {
      intake.run(jobs);
      live.awaitEnd(settings.drain());
      intake.expectSound();
    } finally {
      intake.stop();
      live.awaitEnd(settings.drain());
    }
  }

  @Override
  public void stop() {
    intake.stop();
    live.awaitEnd(settings.drain());
    intake.close(Duration.ZERO);
  }

  private void take(Delivery delivery, JobSpec submitted) {
    if (!submitted.isLive()) {
      decide(delivery, submitted);
    } else if (live.awaitRoom(() -> !intake.isStopping() && delivery.isOurs())) {
      live.begin(submitted.id(), () -> beside(delivery, submitted));
    }
  }

  /** On a live job's own thread. */
  private void beside(Delivery delivery, JobSpec submitted) {
    try {
      decide(delivery, submitted);
    } catch (LinkException e) {
      intake.broken(e);
    } catch (RuntimeException | Error e) {
      log.debug("job {}", submitted.id(), e);
      intake.broken(new LinkException("job " + submitted.id(), true, e.toString()));
    }
  }

  private void decide(Delivery delivery, JobSpec submitted) {
    JobView view = desk.jobOf(submitted);
    JobSpec spec = view.spec();
    if (intake.isStopping() || spec == null) {
      return;
    }
    if (view.attempt() > submitted.attempt() || view.state().isFinal()) {
      delivery.acknowledge();
    } else if (view.cancelRequested()) {
      desk.noteNow(JobNote.cancelled(spec, desk.name()));
      delivery.acknowledge();
    } else {
      begin(delivery, spec, view);
    }
  }

  private void begin(Delivery delivery, JobSpec spec, JobView view) {
    Level active = desk.vitals().meters().jobsActive();
    active.add(1);
    try (JobScope scope = JobScope.enter(spec.id())) {
      decode(delivery, spec, view);
    } finally {
      active.add(-1);
    }
  }

  private void decode(Delivery delivery, JobSpec spec, JobView view) {
    int starts = starts(view);
    try {
      if (starts > settings.starts()) {
        throw new RefusedException(
            "begun %d times without getting further".formatted(settings.starts()));
      }
      desk.noteNow(JobNote.decoding(spec, view.written(), view.expected(), starts, desk.name()));
      run(delivery, spec, starts);
    } catch (RefusedException | ConfigException | FetchException e) {
      fail(spec, e);
      deadLetters.bury(delivery, supplies.said(spec, e), starts);
    } catch (LinkException e) {
      throw e;
    } catch (RuntimeException e) {
      if (spec.isLive() && isLeft(delivery)) {
        log.warn("job {}: left: {}", spec.id(), Causes.reason(e));
        return;
      }
      fail(spec, e);
      delivery.acknowledge();
    }
  }

  private void run(Delivery delivery, JobSpec spec, int starts) {
    Predicate<JobView> goesOn = now -> !isLeft(delivery) && now.isWanted();
    BooleanSupplier wanted = () -> goesOn.test(desk.board().job(spec.id()));
    if (spec.isFramesTopic()) {
      settle(delivery, spec, supplies.gather(policy.admitPerson(spec, own), wanted));
      return;
    }
    Admitted job = policy.admit(spec, own);
    if (!supplies.gather(job, wanted)) {
      settle(delivery, spec, false);
    } else if (spec.isLive()) {
      follow(delivery, job, goesOn);
    } else {
      DecodeRun run = new DecodeRun(desk, settings, policy, tools, supplies, job, starts, goesOn);
      settle(delivery, spec, run.run());
    }
  }

  /** What was left before its end is somebody else's, unless it was left for its cancellation. */
  private void settle(Delivery delivery, JobSpec spec, boolean done) {
    if (done || !isLeft(delivery)) {
      endIfCancelled(spec);
      delivery.acknowledge();
    }
  }

  private boolean isLeft(Delivery delivery) {
    return intake.isStopping() || !delivery.isOurs();
  }

  /** A live job that is left before its end is somebody else's to go on with. */
  private void follow(Delivery delivery, Admitted job, Predicate<JobView> goesOn) {
    JobSpec spec = job.spec();
    LiveJob.Done done = new LiveJob(desk, settings, policy, tools, liveTools, job, goesOn).run();
    if (delivery.isOurs()) {
      desk.noteNow(done.last());
    }
    endIfCancelled(spec);
    boolean over = desk.board().job(spec.id()).state().isFinal();
    if (!over && isLeft(delivery)) {
      return;
    }
    if (!over) {
      desk.noteNow(
          JobNote.finished(spec, done.last().advance().counts(), done.result(), desk.name()));
    }
    delivery.acknowledge();
    desk.store().forget(spec.id());
  }

  private void endIfCancelled(JobSpec spec) {
    JobView now = desk.board().job(spec.id());
    if (now.cancelRequested() && !now.state().isFinal()) {
      desk.noteNow(JobNote.cancelled(spec, desk.name()));
    }
  }

  private void fail(JobSpec spec, RuntimeException e) {
    failures.end(spec, e, supplies.said(spec, e));
  }

  /** Counts from 1 again whenever the job has got further. */
  private static int starts(JobView view) {
    JobNote before = view.note(JobPart.DECODE);
    return before == null || view.written() > before.advance().frames()
        ? 1
        : before.advance().starts() + 1;
  }
}
