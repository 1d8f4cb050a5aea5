package dev.headswap.telemetry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.LongSupplier;

/**
 * Whether a worker lives and whether it can take work. It lives while all its loops do; a
 * supervisor restarts it when it does not. It is ready while nothing holds it back; a worker that
 * is not ready is left alone.
 *
 * <pre>{@code
 * health.hold("the models are being loaded");
 * Heartbeat polls = health.heartbeat("poll", Duration.ofMinutes(2));
 * ...
 * health.release("the models are being loaded");
 * while (...) { polls.beat(); consumer.poll(...); ... }
 * }</pre>
 *
 * <p>Threads: any.
 */
public final class WorkerHealth {

  private final LongSupplier nanoTime;
  private final Set<String> holds = new ConcurrentSkipListSet<>();
  private final Map<String, Heartbeat> loops = new ConcurrentHashMap<>();

  /** With the system's clock. */
  public WorkerHealth() {
    this(System::nanoTime);
  }

  WorkerHealth(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Takes no work from now on, for this reason, until {@link #release}. */
  public void hold(String reason) {
    holds.add(reason);
  }

  /** The reason is gone. */
  public void release(String reason) {
    holds.remove(reason);
  }

  /**
   * A loop that must give signs of life from now on.
   *
   * @param patience how long it may be silent, more than its longest piece of work
   */
  public Heartbeat heartbeat(String loop, Duration patience) {
    Heartbeat heartbeat = new Heartbeat(loop, patience, nanoTime);
    loops.put(loop, heartbeat);
    return heartbeat;
  }

  /** The loop has ended as it should: nobody waits for it any more. */
  public void ended(Heartbeat heartbeat) {
    loops.values().remove(heartbeat);
  }

  /** What keeps it from being alive; empty when it is. */
  List<String> deadly() {
    return loops.values().stream().map(Heartbeat::complaint).flatMap(Optional::stream).toList();
  }

  /** What keeps it from taking work; empty when it can. */
  List<String> hindering() {
    List<String> dead = deadly();
    return dead.isEmpty() ? List.copyOf(holds) : dead;
  }
}
