package dev.headswap.job;

import dev.headswap.fetch.Fetched;
import java.util.Map;

/**
 * What one part has to say about a job; the latest counts.
 *
 * @param frames that it has dealt with in order
 * @param durable how many of them are safe on disk
 * @param expected how many there will be; 0 if unknown
 * @param counts what became of frames; while encoding, of those that are safe on disk
 * @param latencySeconds of a live job, from receipt to output, the median; else 0
 * @param reason one line
 * @param exitCode as {@code swap} would end
 * @param result JSON; empty if there is none
 * @param worker who says it
 * @param starts how often this attempt was begun without getting further
 * @param fetched what was fetched, by what it is for
 */
public record JobNote(
    String job,
    int attempt,
    JobPart part,
    long atMillis,
    long frames,
    long durable,
    long expected,
    Counts counts,
    double fps,
    double latencySeconds,
    String reason,
    int exitCode,
    String result,
    String worker,
    int starts,
    Map<String, Fetched> fetched)
    implements Message {

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
      JobSpec job, JobPart part, String reason, int exitCode, String result, String worker) {
    return new JobNote(
        job.id(),
        job.attempt(),
        part,
        System.currentTimeMillis(),
        0,
        0,
        0,
        Counts.NONE,
        0,
        0,
        reason,
        exitCode,
        result,
        worker,
        0,
        Map.of());
  }

  /** It is done. */
  public static JobNote finished(JobSpec job, Counts counts, String result, String worker) {
    JobNote note = of(job, JobPart.FINISHED, "", 0, result, worker);
    return note.with(note.frames, note.durable, counts);
  }

  /** It cannot be done. */
  public static JobNote failed(JobSpec job, String reason, int exitCode, String worker) {
    return of(job, JobPart.FAILED, reason, exitCode, "", worker);
  }

  /** It was given up as asked for. */
  public static JobNote cancelled(JobSpec job, String worker) {
    return of(job, JobPart.CANCELLED, "cancelled", 130, "", worker);
  }

  /** Somebody asks for its end. */
  public static JobNote cancel(JobSpec job, String who) {
    return of(job, JobPart.CANCEL, "", 0, "", who);
  }

  /** What was fetched for it. */
  public static JobNote fetched(JobSpec job, Map<String, Fetched> fetched, String worker) {
    JobNote note = of(job, JobPart.FETCHED, "", 0, "", worker);
    return new JobNote(
        note.job,
        note.attempt,
        note.part,
        note.atMillis,
        0,
        0,
        0,
        note.counts,
        0,
        0,
        "",
        0,
        "",
        worker,
        0,
        fetched);
  }

  /** Decoding goes on. */
  public static JobNote decoding(
      JobSpec job, long frames, long expected, int starts, String worker) {
    JobNote note = of(job, JobPart.DECODE, "", 0, "", worker);
    return new JobNote(
        note.job,
        note.attempt,
        note.part,
        note.atMillis,
        frames,
        0,
        expected,
        note.counts,
        0,
        0,
        "",
        0,
        "",
        worker,
        starts,
        Map.of());
  }

  /** Encoding goes on. */
  public static JobNote encoding(
      JobSpec job, long frames, long durable, Counts counts, double fps, String worker) {
    return encoding(job, frames, durable, counts, fps, 0, worker);
  }

  /** A live job goes on. */
  public static JobNote live(
      JobSpec job, Counts counts, double fps, double latencySeconds, String worker) {
    return encoding(job, counts.total(), 0, counts, fps, latencySeconds, worker);
  }

  private static JobNote encoding(
      JobSpec job,
      long frames,
      long durable,
      Counts counts,
      double fps,
      double latencySeconds,
      String worker) {
    JobNote note = of(job, JobPart.ENCODE, "", 0, "", worker);
    return new JobNote(
        note.job,
        note.attempt,
        note.part,
        note.atMillis,
        frames,
        durable,
        0,
        counts,
        fps,
        latencySeconds,
        "",
        0,
        "",
        worker,
        0,
        Map.of());
  }

  private JobNote with(long nextFrames, long nextDurable, Counts nextCounts) {
    return new JobNote(
        job,
        attempt,
        part,
        atMillis,
        nextFrames,
        nextDurable,
        expected,
        nextCounts,
        fps,
        latencySeconds,
        reason,
        exitCode,
        result,
        worker,
        starts,
        fetched);
  }
}
