package dev.headswap.worker;

import dev.headswap.job.Admitted;
import dev.headswap.job.JobNote;
import dev.headswap.pipeline.EncodeStage;
import dev.headswap.pipeline.FrameTally;
import dev.headswap.video.FrameSink;
import dev.headswap.video.SinkReport;
import dev.headswap.video.source.FfmpegSource;

/** What encoding needs from outside. */
public interface EncodeTools {

  /** Opens the output, or goes on with what this job's encoder has left there. */
  FrameSink sink(Admitted job, FfmpegSource source);

  /** The stage that writes into it. */
  EncodeStage stage(Admitted job, FrameSink sink, FrameTally tally);

  /** Whether heads of simulated inference are taken, and no others: for tests only. */
  boolean simulated();

  /**
   * What {@code swap --json} would say, as JSON.
   *
   * @param counts of all frames, also of those that another worker wrote
   * @param damage of the target, empty if none
   */
  String result(
      Admitted job,
      JobNote.Counts counts,
      FrameTally tally,
      SinkReport written,
      String damage,
      double seconds);
}
