package dev.headswap.dataset.prepare;

import dev.headswap.dataset.clip.ClipFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Joins the frames in which somebody is seen without a break to clips, neither too short nor too
 * long.
 */
final class ClipCutter {

  private final int least;
  private final int most;
  private final Consumer<List<ClipFrame>> clips;
  private final Tally tally;
  private final List<ClipFrame> open = new ArrayList<>();

  /**
   * @param least shorter ones are dropped
   * @param most longer ones are cut
   * @param clips gets what is complete
   */
  ClipCutter(int least, int most, Consumer<List<ClipFrame>> clips, Tally tally) {
    this.least = least;
    this.most = most;
    this.clips = clips;
    this.tally = tally;
  }

  void add(ClipFrame frame) {
    open.add(frame);
    if (open.size() == most) {
      end();
    }
  }

  /** What comes next does not belong to what came before. */
  void end() {
    if (open.size() >= least) {
      clips.accept(List.copyOf(open));
      tally.count(Tally.Fate.KEPT, open.size());
      tally.countClip();
    } else {
      tally.count(Tally.Fate.SHORT_CLIP, open.size());
    }
    open.clear();
  }
}
