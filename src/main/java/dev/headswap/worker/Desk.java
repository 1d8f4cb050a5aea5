package dev.headswap.worker;

import dev.headswap.job.JobBoard;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobView;
import dev.headswap.job.Message;
import dev.headswap.job.message.ClaimStore;
import dev.headswap.job.message.EnvelopeCodec;
import dev.headswap.transport.LinkException;
import dev.headswap.transport.kafka.Cluster;
import dev.headswap.transport.kafka.Follower;
import dev.headswap.transport.kafka.Inlet;
import dev.headswap.transport.kafka.Outlet;
import dev.headswap.transport.kafka.Outlet.Parcel;
import dev.headswap.transport.kafka.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What everybody who deals with jobs has at hand: the cluster, the board that shows all jobs, and a
 * way to say something.
 *
 * <p>Ownership: owns its connections.
 */
public final class Desk implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Desk.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String name;
  private final Cluster cluster;
  private final Topics topics;
  private final ClaimStore store;
  private final EnvelopeCodec codec;
  private final JobBoard board;
  private final Outlet outlet;
  private final Follower follower;
  private final Vitals vitals;

  /**
   * Sits down. The topics must be there.
   *
   * @param name of whoever sits here, for people
   * @param keepsPictures whether jobs that are over keep the pictures that travelled with them
   * @param vitals what others see of whoever sits here
   */
  public Desk(
      String name,
      Cluster cluster,
      Topics topics,
      ClaimStore store,
      boolean keepsPictures,
      Vitals vitals) {
    this.vitals = vitals;
    this.board = new JobBoard(keepsPictures);
    this.name = name;
    this.cluster = cluster;
    this.topics = topics;
    this.store = store;
    this.codec = new EnvelopeCodec(store);
    this.outlet = new Outlet(cluster, name);
    this.follower =
        Follower.follow(cluster, List.of(topics.jobs(), topics.status()), this::takeNote);
  }

  private void takeNote(String topic, String key, byte @Nullable [] value) {
    if (value != null) {
      board.add(codec.decode(value));
    }
  }

  /**
   * Waits until the board shows everything that was said before.
   *
   * @throws LinkException if that takes too long
   */
  public void awaitCurrent() {
    follower.awaitCurrent(PATIENCE);
  }

  /** Whoever sits here. */
  public String name() {
    return name;
  }

  /** Where records come from. */
  public Cluster cluster() {
    return cluster;
  }

  /** Their names. */
  public Topics topics() {
    return topics;
  }

  /** The shared store. */
  public ClaimStore store() {
    return store;
  }

  /** The wire. */
  public EnvelopeCodec codec() {
    return codec;
  }

  /** All jobs. */
  public JobBoard board() {
    return board;
  }

  /** What others see of whoever sits here. */
  public Vitals vitals() {
    return vitals;
  }

  /** Watches over what is received from a topic. */
  public Inlet.Attendant attendant(String topic) {
    return attendant(topic, (from, partition, lost) -> {});
  }

  /** The same, for somebody who must know of partitions that go away. */
  Inlet.Attendant attendant(String topic, Attending.Leaving leaving) {
    return new Attending(vitals, topic, leaving);
  }

  /** The way out. */
  public Outlet outlet() {
    return outlet;
  }

  /**
   * The job that something belongs to, as submitted. News travel apart from frames: what is not on
   * the board is looked for up to now.
   *
   * @return a view without a job if nobody has submitted it
   */
  JobView jobOf(Message message) {
    LinkException deaf = follower.failure();
    if (deaf != null) {
      throw deaf;
    }
    if (!isKnown(message)) {
      follower.catchUp(PATIENCE);
    }
    return isKnown(message) ? board.job(message.job()) : NOBODY;
  }

  /** The job as it is now: whatever was said of it before is heard first. */
  JobView jobNow(Message message) {
    follower.catchUp(PATIENCE);
    return board.job(message.job());
  }

  private boolean isKnown(Message message) {
    JobSpec spec = board.job(message.job()).spec();
    return spec != null && spec.attempt() >= message.attempt();
  }

  private static final JobView NOBODY = new JobBoard(false).job("");

  /** Says something about a job that the next note says anew; sent in the background. */
  void note(JobNote note) {
    CompletableFuture<Void> unused =
        outlet
            .send(parcel(note))
            .whenComplete(
                (done, failure) -> {
                  if (failure != null) {
                    log.warn("job {}: a note is lost: {}", note.job(), failure.getMessage());
                  }
                });
  }

  /** As {@link #note}, and waits until everybody can read it. */
  public void noteNow(JobNote note) {
    outlet.sendNow(parcel(note), PATIENCE);
    board.add(note);
  }

  private Parcel parcel(JobNote note) {
    return Parcel.of(
        topics.status(),
        note.job() + "/" + note.part().name().toLowerCase(java.util.Locale.ROOT),
        codec.encode(note));
  }

  /** Sends something about a job to the one partition of a topic that all of the job goes to. */
  CompletableFuture<Void> send(String topic, Message message) {
    return outlet.send(Parcel.of(topic, message.job(), codec.encode(message)));
  }

  @Override
  public void close() {
    follower.close();
    outlet.close();
  }
}
