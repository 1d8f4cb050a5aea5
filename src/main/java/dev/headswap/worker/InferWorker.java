package dev.headswap.worker;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.fetch.FetchException;
import dev.headswap.job.JobPolicy;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobView;
import dev.headswap.job.Message;
import dev.headswap.job.RefusedException;
import dev.headswap.job.message.FrameMessage;
import dev.headswap.job.message.HeadMessage;
import dev.headswap.job.message.PictureMessage;
import dev.headswap.job.message.PictureResult;
import dev.headswap.pipeline.OnFrameError;
import dev.headswap.pipeline.Outcome;
import dev.headswap.pipeline.SwappedHead;
import dev.headswap.telemetry.JobScope;
import dev.headswap.telemetry.WorkerMeters;
import dev.headswap.transport.CodecException;
import dev.headswap.transport.kafka.Delivery;
import dev.headswap.transport.kafka.Inlet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Swaps heads, each by itself. A head is acknowledged when its result is safe. */
public final class InferWorker implements Worker {

  private static final Logger log = LoggerFactory.getLogger(InferWorker.class);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  private final Desk desk;
  private final WorkerSettings settings;
  private final Inlet frames;
  private final Swappers swappers;
  private final InferTools tools;
  private final Failures failures;
  private final DeadLetters deadLetters;
  private final Intake intake;
  private final InFlight inFlight = new InFlight();

  /**
   * A worker.
   *
   * @param frames what it takes, which it closes
   * @param own its configuration, which jobs' settings are laid over
   */
  public InferWorker(
      Desk desk,
      WorkerSettings settings,
      Inlet frames,
      Configuration own,
      JobPolicy policy,
      InferTools tools,
      Causes causes) {
    this.desk = desk;
    this.settings = settings;
    this.frames = frames;
    Supplies supplies = new Supplies(desk, policy.limits(), settings.fetch());
    this.swappers = new Swappers(policy, own, tools, supplies);
    this.tools = tools;
    this.failures = new Failures(desk, causes);
    this.deadLetters = new DeadLetters(desk);
    this.intake =
        new Intake(
            desk,
            deadLetters,
            message -> message instanceof FrameMessage || message instanceof PictureMessage,
            "a frame under its job's key required",
            this::take);
  }

  @Override
  public void run() {
    try (frames) {
      intake.run(frames);
      inFlight.await();
      frames.close(settings.drain());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    intake.stop();
    frames.close(settings.drain());
  }

  private void take(Delivery delivery, Message frame) {
    inFlight.check();
    JobView view = desk.jobOf(frame);
    JobSpec spec = view.spec();
    if (spec == null) {
      deadLetters.bury(delivery, "nobody has submitted job " + frame.job(), 1);
    } else if (!view.isWanted() || spec.attempt() > frame.attempt()) {
      delivery.acknowledge();
    } else {
      try (JobScope scope = JobScope.enter(spec.id())) {
        begin(delivery, frame, spec);
      }
    }
  }

  private void begin(Delivery delivery, Message frame, JobSpec spec) {
    if (delivery.begun() > 0) {
      log.warn(
          "job {}: workers that did not come to its end have begun this frame before: {}",
          spec.id(),
          delivery.begun());
    }
    if (delivery.begun() >= settings.attempts()) {
      abandon(delivery, frame, spec);
    } else {
      swap(delivery, frame, spec);
    }
  }

  private void abandon(Delivery delivery, Message message, JobSpec spec) {
    DeadlyFrameException why = new DeadlyFrameException(delivery.begun());
    try {
      if (message instanceof FrameMessage frame) {
        giveUp(delivery, frame, spec, swappers.onError(spec), why, delivery.begun());
      } else if (message instanceof PictureMessage picture) {
        send(delivery, failed(delivery, picture, why, delivery.begun()));
      }
    } catch (RefusedException | ConfigException e) {
      failures.end(spec, e);
      deadLetters.bury(delivery, Causes.reason(e), 1);
    }
  }

  private void swap(Delivery delivery, Message message, JobSpec spec) {
    Swappers.Ready ready;
    try {
      ready = swappers.of(spec, () -> isWanted(delivery, spec));
    } catch (FetchException e) {
      unsupplied(delivery, spec, e);
      return;
    } catch (RefusedException | ConfigException e) {
      failures.end(spec, e);
      deadLetters.bury(delivery, Causes.reason(e), 1);
      return;
    } catch (RuntimeException e) {
      failures.end(spec, e);
      delivery.acknowledge();
      return;
    }
    if (message instanceof FrameMessage frame) {
      swap(delivery, frame, spec, ready);
    } else if (message instanceof PictureMessage picture && spec.isFramesTopic()) {
      swap(delivery, picture, ready);
    } else {
      deadLetters.bury(delivery, "a whole picture, which this job does not take", 1);
    }
  }

  private boolean isWanted(Delivery delivery, JobSpec spec) {
    return !intake.isStopping() && delivery.isOurs() && desk.board().job(spec.id()).isWanted();
  }

  /** A frame that was left because its worker leaves comes again, to another. */
  private void unsupplied(Delivery delivery, JobSpec spec, FetchException e) {
    if (e.kind() != FetchException.Kind.LEFT) {
      failures.end(spec, e);
      deadLetters.bury(delivery, Causes.reason(e), 1);
    } else if (!intake.isStopping() && delivery.isOurs()) {
      delivery.acknowledge();
    }
  }

  /** Nobody waits for a picture that failed, and the next comes soon: it is tried once. */
  private void swap(Delivery delivery, PictureMessage picture, Swappers.Ready ready) {
    PictureResult result;
    try {
      result =
          isTooLate(picture.capturedMillis(), ready)
              ? PictureResult.untouched(
                  picture, Outcome.dropped("too late for inference"), tools.simulated())
              : tools.swap(ready.job(), ready.stage(), picture);
    } catch (RuntimeException e) {
      result = failed(delivery, picture, e, 1);
    }
    send(delivery, result);
  }

  private PictureResult failed(
      Delivery delivery, PictureMessage picture, RuntimeException e, int attempts) {
    String reason =
        "job %s frame %d: %s".formatted(picture.job(), picture.index(), Causes.reason(e));
    deadLetters.copy(delivery, reason, attempts);
    return PictureResult.untouched(
        picture, Outcome.failed(e.getClass().getSimpleName()), tools.simulated());
  }

  private static boolean isTooLate(long captured, Swappers.Ready ready) {
    double most = ready.job().configuration().number("live.max-latency", 0.01);
    return captured > 0 && System.currentTimeMillis() - captured > most * 1000;
  }

  private void swap(Delivery delivery, FrameMessage frame, JobSpec spec, Swappers.Ready ready) {
    if (isTooLate(frame.capturedMillis(), ready)) {
      send(delivery, untouched(frame, Outcome.dropped("too late for inference")));
      return;
    }
    WorkerMeters meters = desk.vitals().meters();
    RuntimeException failure = null;
    int attempts = spec.isLive() ? 1 : settings.attempts();
    for (int attempt = 1; attempt <= attempts; attempt++) {
      try {
        SwappedHead head = meters.time("infer", () -> ready.stage().swap(frame.head()));
        meters.batch(1);
        send(delivery, HeadMessage.swapped(frame, head, tools.simulated()));
        return;
      } catch (CodecException e) {
        giveUp(delivery, frame, spec, ready.onError(), e, attempt);
        return;
      } catch (RuntimeException e) {
        log.debug("job {} frame {}, attempt {}", spec.id(), frame.index(), attempt, e);
        failure = e;
        LockSupport.parkNanos(PAUSE_NANOS * attempt);
      }
    }
    giveUp(delivery, frame, spec, ready.onError(), failure, attempts);
  }

  private void giveUp(
      Delivery delivery,
      FrameMessage frame,
      JobSpec spec,
      OnFrameError onError,
      @Nullable RuntimeException failure,
      int attempts) {
    RuntimeException why = failure == null ? new IllegalStateException("not tried") : failure;
    if (onError == OnFrameError.FAIL) {
      failures.end(spec, why);
    } else {
      Outcome failed = Outcome.failed(why.getClass().getSimpleName());
      inFlight.add(desk.send(desk.topics().heads(), untouched(frame, failed)));
    }
    String reason = "job %s frame %d: %s".formatted(spec.id(), frame.index(), Causes.reason(why));
    deadLetters.bury(delivery, reason, attempts);
  }

  private HeadMessage untouched(FrameMessage frame, Outcome outcome) {
    return HeadMessage.untouched(frame, outcome, tools.simulated());
  }

  private void send(Delivery delivery, Message head) {
    inFlight.add(desk.send(desk.topics().heads(), head).thenRun(delivery::acknowledge));
  }
}
