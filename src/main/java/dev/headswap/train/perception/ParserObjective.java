package dev.headswap.train.perception;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.checkpoint.Bundle;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.lesson.ParserLesson;
import dev.headswap.face.bundle.parse.BundleParser;
import dev.headswap.face.bundle.parse.ParserConfig;
import dev.headswap.face.bundle.parse.ParserNet;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.LabelColors;
import dev.headswap.image.Mosaic;
import dev.headswap.loss.perception.LabelLoss;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.train.Terms;
import java.util.List;

/** Learns what each pixel of a head crop shows. */
public final class ParserObjective extends PupilObjective<ParserLesson, ParserNet> {

  /**
   * @param base the bundle whose parser goes on learning
   */
  public ParserObjective(Configuration configuration, Bundle base, ComputeDevice device) {
    super(ParserNet.COMPONENT, configuration, base, device, ParserConfig.class, ParserNet::new);
  }

  @Override
  public void pass(NDManager scope, long step, List<ParserLesson> lessons, Terms terms) {
    NDArray logits = net().forward(Pupil.pictures(scope, crops(lessons)));
    int side = net().config().scores();
    NDArray shares =
        LabelShares.of(scope, lessons.stream().map(ParserLesson::labels).toList(), side);
    terms.add("labels", 1, () -> LabelLoss.of(logits, shares));
    terms.backward();
  }

  private static List<RgbImage> crops(List<ParserLesson> lessons) {
    return lessons.stream().map(ParserLesson::crop).toList();
  }

  @Override
  public RgbImage preview(NDManager scope, long step, List<ParserLesson> lessons) {
    int size = net().config().input();
    Mosaic mosaic = new Mosaic(3, size, size);
    for (ParserLesson lesson : lessons) {
      float[] scores = net().forward(Pupil.pictures(scope, List.of(lesson.crop()))).toFloatArray();
      mosaic.add(lesson.crop(), "");
      mosaic.add(LabelColors.over(lesson.crop(), lesson.labels()), "truth");
      LabelMap found = BundleParser.read(scores, net().config());
      mosaic.add(LabelColors.over(lesson.crop(), found), "found");
    }
    return mosaic.image();
  }
}
