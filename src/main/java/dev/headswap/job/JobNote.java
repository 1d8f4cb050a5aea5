package dev.headswap.job;

import dev.headswap.fetch.Fetched;
import java.util.Map;

/**
 * What one part has to say about a job; the latest counts.
 *
 * @param worker who says it
 * @param fetched what was fetched, by what it is for
 */
public record JobNote(
    String job,
    int attempt,
    JobPart part,
    long atMillis,
    String worker,
    Advance advance,
    Ending ending,
    Map<String, Fetched> fetched)
    implements Message {

  /**
   * How far a part has come.
   *
   * @param frames that it has dealt with in order
   * @param durable how many of them are safe on disk
   * @param expected how many there will be; 0 if unknown
   * @param counts what became of frames; while encoding, of those that are safe on disk
   * @param latencySeconds of a live job, from receipt to output, the median; else 0
   * @param starts how often this attempt was begun without getting further
   */
  public record Advance(
      long frames,
      long durable,
      long expected,
      Counts counts,
      double fps,
      double latencySeconds,
      int starts) {

    /** Nothing done yet. */
    public static final Advance NONE = new Advance(0, 0, 0, Counts.NONE, 0, 0, 0);
  }

  /**
   * How a job ended.
   *
   * @param reason one line
   * @param exitCode as {@code swap} would end
   * @param result JSON; empty if there is none
   */
  public record Ending(String reason, int exitCode, String result) {

    /** It has not ended. */
    public static final Ending NONE = new Ending("", 0, "");
  }

  /**
   * How many frames ended how.
   *
   * @param dropped of a live job, left out of the output
   */
  public record Counts(long swapped, long kept, long failed, long dropped) {

    /** None yet. */
    public static final Counts NONE = new Counts(0, 0, 0);

    /** Of a job that drops none. */
    public Counts(long swapped, long kept, long failed) {
      this(swapped, kept, failed, 0);
    }

    /** All that are in the output. */
    public long total() {
      return swapped + kept + failed;
    }

    /** These and others. */
    public Counts plus(Counts more) {
      return new Counts(
          swapped + more.swapped, kept + more.kept, failed + more.failed, dropped + more.dropped);
    }
  }

  private static JobNote of(
      JobSpec job, JobPart part, Advance advance, Ending ending, String worker) {
    long now = System.currentTimeMillis();
    return new JobNote(job.id(), job.attempt(), part, now, worker, advance, ending, Map.of());
  }

  /** It is done. */
  public static JobNote finished(JobSpec job, Counts counts, String result, String worker) {
    Advance whole = new Advance(0, 0, 0, counts, 0, 0, 0);
    return of(job, JobPart.FINISHED, whole, new Ending("", 0, result), worker);
  }

  /** It cannot be done. */
  public static JobNote failed(JobSpec job, String reason, int exitCode, String worker) {
    return of(job, JobPart.FAILED, Advance.NONE, new Ending(reason, exitCode, ""), worker);
  }

  /** It was given up as asked for. */
  public static JobNote cancelled(JobSpec job, String worker) {
    return of(job, JobPart.CANCELLED, Advance.NONE, new Ending("cancelled", 130, ""), worker);
  }

  /** Somebody asks for its end. */
  public static JobNote cancel(JobSpec job, String who) {
    return of(job, JobPart.CANCEL, Advance.NONE, Ending.NONE, who);
  }

  /** What was fetched for it. */
  public static JobNote fetched(JobSpec job, Map<String, Fetched> fetched, String worker) {
    return of(job, JobPart.FETCHED, Advance.NONE, Ending.NONE, worker).with(fetched);
  }

  private JobNote with(Map<String, Fetched> copies) {
    return new JobNote(job, attempt, part, atMillis, worker, advance, ending, copies);
  }

  /** Decoding goes on. */
  public static JobNote decoding(
      JobSpec job, long frames, long expected, int starts, String worker) {
    Advance advance = new Advance(frames, 0, expected, Counts.NONE, 0, 0, starts);
    return of(job, JobPart.DECODE, advance, Ending.NONE, worker);
  }

  /** Encoding goes on. */
  public static JobNote encoding(
      JobSpec job, long frames, long durable, Counts counts, double fps, String worker) {
    Advance advance = new Advance(frames, durable, 0, counts, fps, 0, 0);
    return of(job, JobPart.ENCODE, advance, Ending.NONE, worker);
  }

  /** A live job goes on. */
  public static JobNote live(
      JobSpec job, Counts counts, double fps, double latencySeconds, String worker) {
    Advance advance = new Advance(counts.total(), 0, 0, counts, fps, latencySeconds, 0);
    return of(job, JobPart.ENCODE, advance, Ending.NONE, worker);
  }
}
