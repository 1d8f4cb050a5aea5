package dev.headswap.worker;

import dev.headswap.config.Configuration;
import dev.headswap.job.JobKind;
import dev.headswap.job.JobPolicy;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobView;
import dev.headswap.job.Message;
import dev.headswap.job.message.EndMessage;
import dev.headswap.job.message.HeadMessage;
import dev.headswap.transport.CodecException;
import dev.headswap.transport.LinkException;
import dev.headswap.transport.kafka.Delivery;
import dev.headswap.transport.kafka.GroupInlet;
import dev.headswap.transport.kafka.Inlet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts finished heads back into their frames, in order, and writes the results. Heads are
 * acknowledged when the segment they are in is safe on disk, so that another worker can go on from
 * there at any time. Heads of live jobs are for their decode workers, and only acknowledged here.
 */
public final class EncodeWorker implements Worker {

  private static final Logger log = LoggerFactory.getLogger(EncodeWorker.class);

  private final Desk desk;
  private final WorkerSettings settings;
  private final Configuration own;
  private final JobPolicy policy;
  private final EncodeTools tools;
  private final Causes causes;
  private final DeadLetters deadLetters;
  private final Map<String, Assembly> assemblies = new ConcurrentHashMap<>();
  private volatile boolean stopping;
  private volatile @Nullable Inlet inlet;
  private volatile @Nullable LinkException failure;

  /**
   * A worker.
   *
   * @param own its configuration, which jobs' settings are laid over
   */
  public EncodeWorker(
      Desk desk,
      WorkerSettings settings,
      Configuration own,
      JobPolicy policy,
      EncodeTools tools,
      Causes causes) {
    this.desk = desk;
    this.settings = settings;
    this.own = own;
    this.policy = policy;
    this.tools = tools;
    this.causes = causes;
    this.deadLetters = new DeadLetters(desk);
  }

  @Override
  public void run() {
    sweep();
    try (Inlet heads =
        GroupInlet.join(
            desk.cluster(),
            desk.name(),
            settings.group(),
            desk.topics().heads(),
            settings.bufferBytes(),
            Duration.ZERO,
            desk.attendant(desk.topics().heads(), this::leave))) {
      inlet = heads;
      heads.deliveries().takeUntil(delivery -> stopping).doOnNext(this::take).blockLast();
      expectSound();
    } finally {
      leaveAll(assembly -> true, false);
    }
  }

  @Override
  public void stop() {
    stopping = true;
    leaveAll(assembly -> true, false);
    Inlet open = inlet;
    if (open != null) {
      open.close();
    }
  }

  /** What a job's thread could not acknowledge comes again to whoever is in the group then. */
  private void broken(LinkException e) {
    failure = e;
    stopping = true;
    Inlet open = inlet;
    if (open != null) {
      open.close();
    }
  }

  private void expectSound() {
    LinkException broken = failure;
    if (broken != null) {
      throw broken;
    }
  }

  /** What jobs that are over have left in the shared store. */
  private void sweep() {
    for (String job : desk.store().jobs()) {
      if (desk.board().job(job).state().isFinal()) {
        desk.store().forget(job);
      }
    }
  }

  private void leave(String topic, int partition, boolean lost) {
    leaveAll(assembly -> assembly.partition() == partition, lost);
  }

  private void leaveAll(java.util.function.Predicate<Assembly> which, boolean lost) {
    List<Assembly> leaving = assemblies.values().stream().filter(which).toList();
    leaving.forEach(assembly -> assembly.leave(lost));
    leaving.forEach(assembly -> assembly.awaitLeft(settings.grace()));
    assemblies.values().removeIf(Assembly::isOver);
  }

  private void take(Delivery delivery) {
    if (!delivery.isOurs() || stopping) {
      return;
    }
    try {
      Message message = desk.codec().decode(delivery.value());
      boolean known = message instanceof HeadMessage || message instanceof EndMessage;
      if (known && delivery.key().equals(message.job())) {
        take(delivery, message);
      } else {
        deadLetters.bury(delivery, "a head under its job's key required", 1);
      }
    } catch (CodecException e) {
      deadLetters.bury(delivery, Causes.reason(e), 1);
    }
  }

  private void take(Delivery delivery, Message message) {
    JobView view = desk.jobOf(message);
    JobSpec spec = view.spec();
    if (spec == null) {
      deadLetters.bury(delivery, "nobody has submitted job " + message.job(), 1);
    } else if (spec.kind() == JobKind.LIVE
        || view.state().isFinal()
        || spec.attempt() > message.attempt()) {
      delivery.acknowledge();
    } else if (message instanceof HeadMessage head
        && head.simulated() != tools.simulated()
        && head.packed() != null) {
      deadLetters.bury(delivery, simulationMismatch(head), 1);
      desk.noteNow(dev.headswap.job.JobNote.failed(spec, simulationMismatch(head), 2, desk.name()));
    } else {
      assembly(delivery, spec).offer(message, delivery);
    }
  }

  private static String simulationMismatch(HeadMessage head) {
    return head.simulated()
        ? "heads of simulated inference, which this encode worker does not take"
        : "heads of true inference, which this encode worker, under test, does not take";
  }

  private Assembly assembly(Delivery delivery, JobSpec spec) {
    Assembly known = assemblies.get(spec.id());
    if (known != null && !known.isOver() && known.attempt() == spec.attempt()) {
      return known;
    }
    if (known != null) {
      known.leave(true);
      known.awaitLeft(settings.grace());
    }
    Assembly begun =
        new Assembly(
            desk,
            settings,
            deadLetters,
            policy,
            own,
            tools,
            causes,
            spec,
            delivery.partition(),
            this::broken);
    log.debug("job {}: begins here, partition {}", spec.id(), delivery.partition());
    assemblies.put(spec.id(), begun);
    return begun;
  }
}
