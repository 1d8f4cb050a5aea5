package dev.headswap.worker;

import dev.headswap.config.Configuration;
import dev.headswap.fetch.FetchException;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobPolicy;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobState;
import dev.headswap.job.JobView;
import dev.headswap.job.Message;
import dev.headswap.job.message.EndMessage;
import dev.headswap.job.message.HeadMessage;
import dev.headswap.telemetry.JobScope;
import dev.headswap.transport.LinkException;
import dev.headswap.transport.kafka.Delivery;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One job at its encoder: heads that came too early wait here, packed, in order; the next one goes
 * into the {@link EncodeRun}. Everything happens on one thread of its own.
 */
final class Assembly {

  private static final Logger log = LoggerFactory.getLogger(Assembly.class);
  private static final long TICK_MILLIS = 150;

  private final Desk desk;
  private final WorkerSettings settings;
  private final DeadLetters deadLetters;
  private final JobPolicy policy;
  private final Configuration own;
  private final EncodeTools tools;
  private final Failures failures;
  private final Supplies supplies;
  private final JobSpec spec;
  private final int partition;
  private final Consumer<LinkException> whenBroken;
  private final ScheduledExecutorService thread;
  private final Arrivals arrivals = new Arrivals();
  private @Nullable EncodeRun run;
  private @Nullable Delivery latest;
  private volatile boolean over;
  private volatile boolean settled;
  private volatile boolean leaving;

  Assembly(
      Desk desk,
      WorkerSettings settings,
      DeadLetters deadLetters,
      JobPolicy policy,
      Configuration own,
      EncodeTools tools,
      Failures failures,
      JobSpec spec,
      int partition,
      Consumer<LinkException> whenBroken) {
    this.desk = desk;
    this.settings = settings;
    this.deadLetters = deadLetters;
    this.policy = policy;
    this.own = own;
    this.tools = tools;
    this.failures = failures;
    this.supplies = new Supplies(desk, policy.limits(), settings.fetch());
    this.spec = spec;
    this.partition = partition;
    this.whenBroken = whenBroken;
    desk.vitals().meters().jobsActive().add(1);
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread created = new Thread(task, "encode " + spec.id());
              created.setDaemon(true);
              return created;
            });
    Future<?> unused =
        thread.scheduleWithFixedDelay(
            () -> guarded(this::tick), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  int partition() {
    return partition;
  }

  int attempt() {
    return spec.attempt();
  }

  boolean isOver() {
    return over;
  }

  /** Takes something in; it is acknowledged when it is safe. */
  void offer(Message message, Delivery delivery) {
    try {
      thread.execute(() -> takeUnlessSettled(message, delivery));
    } catch (RejectedExecutionException e) {
      takeUnlessSettled(message, delivery);
    }
  }

  /** What comes after the end of the job is dealt with; what belongs to somebody else is not. */
  private void takeUnlessSettled(Message message, Delivery delivery) {
    if (settled) {
      delivery.acknowledge();
    } else {
      guarded(() -> take(message, delivery));
    }
  }

  private void guarded(Runnable step) {
    if (over) {
      return;
    }
    try (JobScope scope = JobScope.enter(spec.id())) {
      step.run();
    } catch (RuntimeException e) {
      failed(e);
    } catch (Error e) {
      whenBroken.accept(new LinkException("job " + spec.id(), true, e.toString()));
      throw e;
    }
  }

  private void take(Message message, Delivery delivery) {
    latest = delivery;
    if (message instanceof EndMessage last) {
      arrivals.add(last, delivery);
    } else if (message instanceof HeadMessage head) {
      take(head, delivery);
    }
    goOn();
  }

  private void take(HeadMessage head, Delivery delivery) {
    EncodeRun open = open();
    long reach = open.reach(settings.windowFrames());
    if (!arrivals.add(head, delivery, open.next(), reach)) {
      deadLetters.bury(delivery, "frame %d is too far ahead".formatted(head.index()), 1);
    }
  }

  private EncodeRun open() {
    EncodeRun open = run;
    if (open == null) {
      open =
          EncodeRun.open(
              desk, policy.admit(spec, own), policy, tools, deadLetters, supplies, this::isWanted);
      run = open;
    }
    return open;
  }

  private boolean isWanted() {
    boolean ours = latest == null || latest.isOurs();
    return !leaving && ours && desk.board().job(spec.id()).isWanted();
  }

  private void goOn() {
    EncodeRun open = open();
    Arrivals.Arrival next = arrivals.take(open.next());
    while (next != null) {
      open.write(next.head(), next.delivery());
      next = arrivals.take(open.next());
    }
    EndMessage last = arrivals.endAt(open.next());
    if (last != null) {
      finish(open, last);
    }
  }

  private void finish(EncodeRun open, EndMessage last) {
    open.finish(last);
    acknowledgeAll();
    close(false);
    desk.store().forget(spec.id());
  }

  private void acknowledgeAll() {
    settled = true;
    arrivals.acknowledgeAll();
    if (run != null) {
      run.acknowledgeAll();
    }
  }

  private void tick() {
    JobView view = desk.board().job(spec.id());
    boolean gone = latest != null && !latest.isOurs();
    if (gone) {
      close(false);
    } else if (view.attempt() > spec.attempt()) {
      acknowledgeAll();
      close(false);
    } else if (view.state().isFinal()) {
      acknowledgeAll();
      close(view.state() != JobState.FAILED);
      desk.store().forget(spec.id());
    } else if (view.cancelRequested()) {
      desk.noteNow(JobNote.cancelled(spec, desk.name()));
      acknowledgeAll();
      close(true);
      desk.store().forget(spec.id());
    } else if (run != null) {
      run.tick();
    }
  }

  /** A true failure ends the job; one that comes of somebody else having it now does not. */
  private void failed(RuntimeException e) {
    log.debug("job {}", spec.id(), e);
    boolean ours = latest == null || latest.isOurs();
    boolean finished = desk.board().job(spec.id()).state().isFinal();
    if (e instanceof LinkException broken) {
      close(false);
      whenBroken.accept(broken);
      return;
    }
    if (e instanceof FetchException fetch && fetch.kind() == FetchException.Kind.LEFT) {
      tick();
    } else if (ours && !finished) {
      confirm(e);
    } else {
      acknowledgeAll();
    }
    close(false);
  }

  /** News may be on their way; whoever was paused finds out only now that it is late. */
  private void confirm(RuntimeException e) {
    boolean known =
        desk.board().await(spec.id(), view -> view.state().isFinal(), Duration.ofSeconds(3));
    boolean ours = latest == null || latest.isOurs();
    if (!ours) {
      return;
    }
    if (!known) {
      failures.end(spec, e, supplies.said(spec, e));
    }
    acknowledgeAll();
  }

  private void close(boolean discard) {
    if (!over) {
      desk.vitals().meters().jobsActive().add(-1);
    }
    over = true;
    thread.shutdown();
    EncodeRun open = run;
    run = null;
    arrivals.clear();
    if (open != null) {
      try {
        open.close(discard);
      } catch (RuntimeException e) {
        log.debug("job {}: not closed cleanly", spec.id(), e);
      }
    }
  }

  /**
   * Puts away what is whole and ends, in the background.
   *
   * @param lost it belongs to somebody else already
   */
  void leave(boolean lost) {
    leaving = true;
    try {
      thread.execute(() -> guarded(() -> left(lost)));
    } catch (RejectedExecutionException e) {
      log.trace("job {}: is over", spec.id());
    }
  }

  private void left(boolean lost) {
    if (run != null && !lost) {
      run.drain();
    }
    close(false);
  }

  void awaitLeft(Duration patience) {
    try {
      if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("job {}: does not stop in time", spec.id());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
