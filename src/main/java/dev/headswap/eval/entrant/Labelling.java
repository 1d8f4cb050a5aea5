package dev.headswap.eval.entrant;

import dev.headswap.eval.trial.Trial;
import dev.headswap.face.HeadParser;
import dev.headswap.face.Silhouette;
import dev.headswap.frame.LabelMap;
import dev.headswap.model.aligner.AnimatedHead;

/** Where the label maps of a swap come from. */
public interface Labelling {

  /** The labels of a trial's target frame. */
  LabelMap target(Trial trial, int frame);

  /** The labels of what the Aligner drew for a frame. */
  LabelMap animated(Trial trial, int frame, AnimatedHead animated);

  /**
   * From parsers, as in a real run. They stay the caller's.
   *
   * @param drawnParser reads what the Aligner drew
   * @param parser reads targets
   */
  static Labelling parsed(HeadParser drawnParser, HeadParser parser) {
    return new Labelling() {
      @Override
      public LabelMap target(Trial trial, int frame) {
        return parser.parse(trial.targets().get(frame).pixels());
      }

      @Override
      public LabelMap animated(Trial trial, int frame, AnimatedHead animated) {
        return Silhouette.parse(drawnParser, animated.pixels(), animated.head());
      }
    };
  }

  /**
   * From the truth: what is wrong then is not the parser's fault. What the Aligner drew gets the
   * labels of the true swap, so a trial without truth is refused.
   */
  static Labelling exact() {
    return new Labelling() {
      @Override
      public LabelMap target(Trial trial, int frame) {
        return trial.targets().get(frame).labels();
      }

      @Override
      public LabelMap animated(Trial trial, int frame, AnimatedHead animated) {
        if (!trial.hasTruth()) {
          throw new IllegalArgumentException(
              "exact labels need data with true swaps; parse the pictures instead");
        }
        return trial.truths().get(frame).labels();
      }
    };
  }
}
