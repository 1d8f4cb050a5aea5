package dev.headswap.worker;

import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobState;
import dev.headswap.job.JobView;
import dev.headswap.job.Message;
import dev.headswap.job.message.EndMessage;
import dev.headswap.job.message.HeadMessage;
import dev.headswap.pipeline.Outcome;
import dev.headswap.transport.Link;
import dev.headswap.transport.LinkException;
import dev.headswap.transport.kafka.Delivery;
import dev.headswap.transport.kafka.GroupInlet;
import dev.headswap.transport.kafka.Inlet;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;

/**
 * A job's way over Kafka, from its decode run by way of infer workers to its encoder, as a link of
 * numbers: what decode and encode workers do with a job, without films. Numbers travel as the times
 * of frames; every third frame has no head and goes straight to the far end.
 */
final class JobLink implements Link<Integer> {

  private static final int SIDE = 16;
  private static final HeadCrop HEAD =
      new HeadCrop(
          RgbImage.black(SIDE, SIDE),
          Similarity.IDENTITY,
          new Landmarks(new float[2 * Landmarks.COUNT]));

  private final Desk near;
  private final Desk far;
  private final JobSpec spec;
  private final WorkerSettings encoders;
  private final int capacity;
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong written = new AtomicLong();

  JobLink(Desk near, Desk far, JobSpec spec, WorkerSettings encoders, int capacity) {
    this.near = near;
    this.far = far;
    this.spec = spec;
    this.encoders = encoders;
    this.capacity = capacity;
  }

  @Override
  public Mono<Void> send(Flux<Integer> items) {
    JobOutlet out =
        new JobOutlet(
            near, spec, capacity, 0, view -> !view.state().isFinal() && !view.cancelRequested());
    return items
        .concatMap(item -> Mono.fromRunnable(() -> put(item, out)), 0)
        .doOnError(IllegalStateException.class, this::fail)
        .doOnComplete(() -> end(out))
        .then();
  }

  /** A way that was left has no other end. */
  private void fail(RuntimeException e) {
    new Failures(near, new Causes(error -> 1)).end(spec, e);
  }

  private void put(int item, JobOutlet out) {
    out.check();
    long index = sent.getAndIncrement();
    if (!out.awaitRoom(index)) {
      throw new LinkException(spec.id(), false, "left while frames were on the way");
    }
    if (index % 3 == 2) {
      out.sendUntouched(index, item, Outcome.kept("none"));
    } else {
      out.sendHead(index, item, HEAD);
    }
  }

  private void end(JobOutlet out) {
    try {
      out.end(sent.get(), "");
      out.awaitSafe();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Flux<Integer> receive() {
    return Flux.using(Far::new, end -> Flux.generate(end::takeInto), Far::leave);
  }

  @Override
  public void close() {
    near.noteNow(JobNote.cancel(spec, "test"));
  }

  /** One encoder, from what was written before. */
  private final class Far {

    private final Arrivals arrivals = new Arrivals();
    private final Inlet heads =
        GroupInlet.join(
            far.cluster(),
            encoders.membership(far.name(), far.topics().heads()),
            Inlet.Attendant.NONE);
    private Arrivals.@Nullable Arrival inHand;

    Far() {
      heads
          .deliveries()
          .subscribeOn(Schedulers.boundedElastic())
          .subscribe(this::take, e -> near.noteNow(JobNote.failed(spec, "" + e, 1, "test")));
    }

    private synchronized void take(Delivery delivery) {
      Message message = far.codec().decode(delivery.value());
      if (message instanceof EndMessage last) {
        arrivals.add(last, delivery);
      } else if (!arrivals.add((HeadMessage) message, delivery, written.get(), capacity + 1)) {
        near.noteNow(JobNote.failed(spec, "a head out of the window", 1, "test"));
      }
      notifyAll();
    }

    private void takeInto(SynchronousSink<Integer> sink) {
      Arrivals.Arrival here = next();
      JobView view = far.board().job(spec.id());
      if (here != null) {
        sink.next((int) here.head().seconds());
      } else if (view.state() == JobState.FAILED) {
        sink.error(new IllegalStateException(Objects.requireNonNull(view.end()).ending().reason()));
      } else {
        sink.complete();
      }
    }

    /** What was given out before is dealt with then: written, in an encoder. */
    private synchronized Arrivals.@Nullable Arrival next() {
      settle();
      inHand = await();
      if (inHand == null) {
        arrivals.acknowledgeAll();
      }
      return inHand;
    }

    private void settle() {
      if (inHand != null) {
        inHand.delivery().acknowledge();
        long frames = written.incrementAndGet();
        far.note(JobNote.encoding(spec, frames, frames, JobNote.Counts.NONE, 0, "test"));
      }
    }

    private Arrivals.@Nullable Arrival await() {
      Arrivals.Arrival here = arrivals.take(written.get());
      while (here == null && arrivals.endAt(written.get()) == null && goesOn()) {
        try {
          TimeUnit.MILLISECONDS.timedWait(this, 20);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        here = arrivals.take(written.get());
      }
      return here;
    }

    private boolean goesOn() {
      JobView view = far.board().job(spec.id());
      return !view.state().isFinal() && !view.cancelRequested();
    }

    private void leave() {
      heads.close(Duration.ZERO);
    }
  }
}
