package dev.headswap.job;

import dev.headswap.fetch.Fetched;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything known of one job. Immutable. */
public final class JobView {

  private final @Nullable JobSpec spec;
  private final Map<JobPart, JobNote> notes;

  private JobView(@Nullable JobSpec spec, Map<JobPart, JobNote> notes) {
    this.spec = spec;
    this.notes = notes;
  }

  static final JobView EMPTY = new JobView(null, Map.of());

  /** The first of an attempt counts: nobody changes a job under way. */
  JobView with(JobSpec newer) {
    boolean known = spec != null && spec.attempt() >= newer.attempt();
    return known ? this : new JobView(newer, notes);
  }

  /** A note of an earlier attempt never replaces one of a later. */
  JobView with(JobNote note) {
    JobNote known = notes.get(note.part());
    if (known != null && (known.attempt() > note.attempt() || isBoundBy(known, note))) {
      return this;
    }
    Map<JobPart, JobNote> next = new EnumMap<>(JobPart.class);
    next.putAll(notes);
    next.put(note.part(), note);
    return new JobView(spec, next);
  }

  /** Of what was fetched the first note of an attempt counts: heads are under way already. */
  private static boolean isBoundBy(JobNote known, JobNote note) {
    return note.part() == JobPart.FETCHED && known.attempt() == note.attempt();
  }

  /**
   * What was fetched for this attempt, or for one before whose frames are kept: all workers and
   * attempts must have the same. Empty if nothing.
   */
  public Map<String, Fetched> fetched() {
    JobNote note = notes.get(JobPart.FETCHED);
    if (note == null || (note.attempt() < attempt() && durable() == 0)) {
      return Map.of();
    }
    return note.fetched();
  }

  /** The job as submitted last; null if that was not read (yet). */
  public @Nullable JobSpec spec() {
    return spec;
  }

  /** The same without what only a job under way needs. */
  JobView light() {
    return spec == null || !state().isFinal() ? this : new JobView(spec.light(), notes);
  }

  /** The latest attempt heard of. */
  public int attempt() {
    int noted = notes.values().stream().mapToInt(JobNote::attempt).max().orElse(1);
    return spec == null ? noted : Math.max(spec.attempt(), noted);
  }

  /** What a part said of any attempt; null if nothing. */
  public @Nullable JobNote latest(JobPart part) {
    return notes.get(part);
  }

  /** What a part said of the latest attempt; null if nothing. */
  public @Nullable JobNote note(JobPart part) {
    JobNote note = notes.get(part);
    return note == null || note.attempt() < attempt() ? null : note;
  }

  private boolean said(JobPart part) {
    return note(part) != null;
  }

  /** A finished job stays so, whatever latecomers say. */
  public JobState state() {
    if (notes.containsKey(JobPart.FINISHED)) {
      return JobState.FINISHED;
    }
    if (said(JobPart.FAILED)) {
      return JobState.FAILED;
    }
    if (said(JobPart.CANCELLED)) {
      return JobState.CANCELLED;
    }
    return said(JobPart.DECODE) || said(JobPart.ENCODE) ? JobState.RUNNING : JobState.QUEUED;
  }

  /** The note of the end; null before. */
  public @Nullable JobNote end() {
    return switch (state()) {
      case FINISHED -> notes.get(JobPart.FINISHED);
      case FAILED -> note(JobPart.FAILED);
      case CANCELLED -> note(JobPart.CANCELLED);
      default -> null;
    };
  }

  /** Whether somebody asks for its end. */
  public boolean cancelRequested() {
    return said(JobPart.CANCEL);
  }

  /** Whether there is still something to do for it: it is not over, and nobody asks for its end. */
  public boolean isWanted() {
    return !state().isFinal() && !cancelRequested();
  }

  /** How many frames are written in order. */
  public long written() {
    JobNote encode = note(JobPart.ENCODE);
    return encode == null ? 0 : encode.advance().frames();
  }

  /**
   * How many frames any attempt has put away for good: they are not sent again. None of one that
   * was cancelled, as its file was removed.
   */
  public long durable() {
    JobNote encode = notes.get(JobPart.ENCODE);
    JobNote cancelled = notes.get(JobPart.CANCELLED);
    if (encode == null || (cancelled != null && cancelled.attempt() >= encode.attempt())) {
      return 0;
    }
    return encode.advance().durable();
  }

  /** How many frames there will be; 0 if unknown. */
  public long expected() {
    JobNote decode = note(JobPart.DECODE);
    return decode == null ? 0 : decode.advance().expected();
  }

  /** Frames a second that are written; 0 if unknown. */
  public double fps() {
    JobNote encode = note(JobPart.ENCODE);
    return encode == null ? 0 : encode.advance().fps();
  }

  /** Seconds left at that speed; 0 if unknown. */
  public double etaSeconds() {
    return fps() <= 0 || expected() <= written() ? 0 : (expected() - written()) / fps();
  }

  /** From receipt to output in a live job, the median in seconds; 0 if unknown. */
  public double latencySeconds() {
    JobNote encode = note(JobPart.ENCODE);
    return encode == null ? 0 : encode.advance().latencySeconds();
  }

  /** What became of frames so far. */
  public JobNote.Counts counts() {
    JobNote end = notes.get(JobPart.FINISHED);
    JobNote encode = note(JobPart.ENCODE);
    if (end != null) {
      return end.advance().counts();
    }
    return encode == null ? JobNote.Counts.NONE : encode.advance().counts();
  }
}
