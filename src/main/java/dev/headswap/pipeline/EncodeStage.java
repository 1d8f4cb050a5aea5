package dev.headswap.pipeline;

import dev.headswap.composite.PasteBack;
import dev.headswap.frame.Patch;
import dev.headswap.frame.RgbImage;
import dev.headswap.video.FrameSink;
import java.util.List;
import java.util.Optional;

/** Pastes the finished head into its frame and writes the frame. Keeps the order it is given. */
public final class EncodeStage {

  private final FrameSink sink;
  private final PasteBack paste;
  private final List<FrameMark> marks;
  private final FrameTally tally;
  private final RunListener listener;
  private final StageClock clock;

  /**
   * @param marks what is drawn on every frame that was swapped, after the head
   */
  public EncodeStage(
      FrameSink sink,
      PasteBack paste,
      List<FrameMark> marks,
      FrameTally tally,
      RunListener listener,
      StageClock clock) {
    this.sink = sink;
    this.paste = paste;
    this.marks = List.copyOf(marks);
    this.tally = tally;
    this.listener = listener;
    this.clock = clock;
  }

  /** Takes the job over and closes it. */
  public void write(FrameJob job) {
    try (job) {
      clock.run(() -> finish(job));
      tally.add(job.frame().index(), job.outcome());
      listener.frameDone(job);
    }
  }

  private void finish(FrameJob job) {
    Outcome.Kind kind = job.outcome().kind();
    if (kind == Outcome.Kind.RESUMED || kind == Outcome.Kind.DROPPED) {
      return;
    }
    SwappedHead swapped = job.swapped();
    if (swapped != null) {
      paste(job, swapped);
    }
    sink.write(job.frame());
  }

  private void paste(FrameJob job, SwappedHead swapped) {
    RgbImage picture = job.frame().rgb();
    Optional<Patch> patch =
        paste.patch(
            swapped.pixels(),
            swapped.region(),
            swapped.frameToCrop(),
            picture.width(),
            picture.height());
    patch.ifPresent(job.frame()::paste);
    for (FrameMark mark : marks) {
      job.frame().paste(mark.patch(picture.width(), picture.height()));
    }
  }
}
