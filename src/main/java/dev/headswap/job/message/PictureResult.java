package dev.headswap.job.message;

import dev.headswap.job.Message;
import dev.headswap.pipeline.Outcome;
import dev.headswap.pipeline.SwappedHead;
import org.jspecify.annotations.Nullable;

/**
 * What became of a picture of the frames topic, for whoever wrote it.
 *
 * @param head null if it was not swapped
 * @param whole the finished picture; null if it was not swapped or not asked for
 * @param simulated made by a worker under test, without networks
 */
public record PictureResult(
    PictureMessage about,
    Outcome outcome,
    @Nullable SwappedHead head,
    @Nullable Whole whole,
    boolean simulated)
    implements Message {

  /**
   * A finished picture.
   *
   * @param png with the AI mark
   */
  public record Whole(int width, int height, byte[] png) {}

  /** A picture that stays as it is. */
  public static PictureResult untouched(PictureMessage about, Outcome outcome, boolean simulated) {
    return new PictureResult(about, outcome, null, null, simulated);
  }

  @Override
  public String job() {
    return about.job();
  }

  @Override
  public int attempt() {
    return about.attempt();
  }
}
