package dev.headswap.cli.stream;

import dev.headswap.cli.ExitCode;
import dev.headswap.cli.swap.Engines;
import dev.headswap.config.Configuration;
import dev.headswap.job.JobPolicy;
import dev.headswap.transport.kafka.GroupInlet;
import dev.headswap.transport.kafka.Inlet;
import dev.headswap.transport.kafka.ShareInlet;
import dev.headswap.worker.Causes;
import dev.headswap.worker.DecodeTools;
import dev.headswap.worker.DecodeWorker;
import dev.headswap.worker.Desk;
import dev.headswap.worker.EncodeWorker;
import dev.headswap.worker.InferTools;
import dev.headswap.worker.InferWorker;
import dev.headswap.worker.Sweeper;
import dev.headswap.worker.Vitals;
import dev.headswap.worker.Worker;
import dev.headswap.worker.WorkerSettings;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker with all it needs.
 *
 * <p>Ownership: owns the networks and the connections.
 */
final class Workplace implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Workplace.class);

  private static final Duration SWEEP_EVERY = Duration.ofSeconds(5);

  private final @Nullable Engines engines;
  private final Desk desk;
  private final Worker worker;
  private final Sweeper sweeper;

  private Workplace(@Nullable Engines engines, Desk desk, Worker worker) {
    this.engines = engines;
    this.desk = desk;
    this.worker = worker;
    this.sweeper = new Sweeper(desk, SWEEP_EVERY);
  }

  /**
   * Opens networks first: a worker that has none takes no work.
   *
   * @param group null: by class and stage
   * @param simulation null: real networks
   */
  static Workplace open(
      Role role,
      StreamSettings settings,
      @Nullable String group,
      @Nullable Simulation simulation,
      Vitals vitals) {
    String stage = role.name().toLowerCase(Locale.ROOT);
    if (simulation != null) {
      log.warn(
          "SIMULATED {}: no networks run, outputs are for tests only; {} ms a head",
          stage,
          simulation.millis());
    }
    boolean networks = simulation == null && role != Role.ENCODE;
    Engines engines = networks ? Engines.open(settings.configuration()) : null;
    Desk desk =
        settings.desk(
            "headswap-%s-%d".formatted(stage, ProcessHandle.current().pid()), false, vitals);
    String jobClass = settings.configuration().text("kafka.job-class");
    WorkerSettings work =
        settings.worker(group == null ? "headswap-%s-%s".formatted(jobClass, stage) : group);
    Worker worker = worker(role, settings, work, desk, engines, simulation);
    log.info("{} works at {} in group {}", desk.name(), desk.cluster().bootstrap(), work.group());
    return new Workplace(engines, desk, worker);
  }

  private static Worker worker(
      Role role,
      StreamSettings settings,
      WorkerSettings work,
      Desk desk,
      @Nullable Engines engines,
      @Nullable Simulation simulation) {
    Configuration own = settings.configuration();
    JobPolicy policy = new JobPolicy(settings.limits());
    Causes causes = new Causes(ExitCode::of);
    return switch (role) {
      case DECODE ->
          new DecodeWorker(
              desk,
              work,
              own,
              policy,
              decodeTools(engines, simulation),
              new LiveOutputs(simulation != null),
              causes);
      case INFER ->
          new InferWorker(
              desk,
              work,
              frames(desk, work, own.flag("kafka.share-group")),
              own,
              policy,
              inferTools(engines, simulation),
              causes);
      case ENCODE ->
          new EncodeWorker(desk, work, own, policy, new OutputTools(simulation != null), causes);
    };
  }

  private static DecodeTools decodeTools(
      @Nullable Engines engines, @Nullable Simulation simulation) {
    return engines == null ? simulated(simulation) : new EngineTools(engines);
  }

  private static InferTools inferTools(@Nullable Engines engines, @Nullable Simulation simulation) {
    return engines == null ? simulated(simulation) : new EngineTools(engines);
  }

  private static SimulatedTools simulated(@Nullable Simulation simulation) {
    if (simulation == null) {
      throw new IllegalStateException("networks or a simulation required");
    }
    return new SimulatedTools(simulation.millis(), simulation.crop());
  }

  private static Inlet frames(Desk desk, WorkerSettings work, boolean shared) {
    String topic = desk.topics().frames();
    if (shared) {
      return ShareInlet.join(
          desk.cluster(), desk.name(), work.group() + "-shared", topic, desk.attendant(topic));
    }
    return GroupInlet.joinCautiously(
        desk.cluster(), work.membership(desk.name(), topic), desk.attendant(topic));
  }

  Worker worker() {
    return worker;
  }

  @Override
  public void close() {
    sweeper.close();
    desk.close();
    if (engines != null) {
      engines.close();
    }
  }
}
