package dev.headswap.worker;

import dev.headswap.job.Admitted;
import dev.headswap.job.JobNote;
import dev.headswap.pipeline.EncodeStage;
import dev.headswap.pipeline.FrameTally;
import dev.headswap.pipeline.Latency;
import dev.headswap.pipeline.RunListener;
import dev.headswap.video.FrameSink;
import dev.headswap.video.LiveSettings;
import dev.headswap.video.SinkReport;
import dev.headswap.video.live.LiveNews;
import dev.headswap.video.live.LiveSink;
import dev.headswap.video.live.LiveSource;

/** What the decode worker of a live job needs from outside to write as well. */
public interface LiveTools {

  /** How the job's source and output are treated. */
  LiveSettings settings(Admitted job);

  /**
   * Opens the output.
   *
   * @param output the job's, or what follows it
   * @param overwrite whether a file may be replaced
   */
  LiveSink sink(
      Admitted job,
      String output,
      boolean overwrite,
      LiveSource source,
      LiveSettings live,
      LiveNews news);

  /** The stage that writes into it. */
  EncodeStage stage(Admitted job, FrameSink sink, FrameTally tally, RunListener listener);

  /** Whether heads of simulated inference are taken, and no others: for tests only. */
  boolean simulated();

  /**
   * What {@code swap --json} would say, as JSON.
   *
   * @param counts of all frames, also of those that another worker wrote
   */
  String result(
      Admitted job, JobNote.Counts counts, SinkReport written, LiveNews news, Latency latency);
}
