package dev.headswap.worker;

import dev.headswap.config.Configuration;
import dev.headswap.job.JobKind;
import dev.headswap.job.JobPolicy;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobView;
import dev.headswap.job.Message;
import dev.headswap.job.message.EndMessage;
import dev.headswap.job.message.HeadMessage;
import dev.headswap.transport.kafka.Delivery;
import dev.headswap.transport.kafka.GroupInlet;
import dev.headswap.transport.kafka.Inlet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
  private final DeadLetters deadLetters;
  private final Failures failures;
  private final Intake intake;
  private final Map<String, Assembly> assemblies = new ConcurrentHashMap<>();

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
    this.deadLetters = new DeadLetters(desk);
    this.failures = new Failures(desk, causes);
    this.intake =
        new Intake(
            desk,
            deadLetters,
            message -> message instanceof HeadMessage || message instanceof EndMessage,
            "a head under its job's key required",
            this::take);
  }

  @Override
  public void run() {
    sweep();
    String topic = desk.topics().heads();
    try (Inlet heads =
        GroupInlet.join(
            desk.cluster(),
            settings.membership(desk.name(), topic, Duration.ZERO),
            desk.attendant(topic, this::leave))) {
      intake.run(heads);
      intake.expectSound();
    } finally {
      leaveAll(assembly -> true, false);
    }
  }

  @Override
  public void stop() {
    intake.stop();
    leaveAll(assembly -> true, false);
    intake.close(Duration.ZERO);
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

  private void take(Delivery delivery, Message message) {
    if (intake.isStopping()) {
      return;
    }
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
      failures.end(spec, simulationMismatch(head), 2);
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
            failures,
            spec,
            delivery.partition(),
            intake::broken);
    log.debug("job {}: begins here, partition {}", spec.id(), delivery.partition());
    assemblies.put(spec.id(), begun);
    return begun;
  }
}
