package dev.headswap.train.perception;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.Component;
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
import dev.headswap.train.Learner;
import dev.headswap.train.Objective;
import dev.headswap.train.Terms;
import java.util.List;

/** Learns what each pixel of a head crop shows. */
public final class ParserObjective implements Objective<ParserLesson> {

  private final Budget budget;
  private final Pupil<ParserNet> pupil;

  /**
   * @param base the bundle whose parser goes on learning
   */
  public ParserObjective(Configuration configuration, Bundle base, ComputeDevice device) {
    budget = Budget.of(configuration, ParserNet.COMPONENT);
    ParserConfig config = base.sizes(ParserNet.COMPONENT, ParserConfig.class);
    ParserNet net = new ParserNet(config);
    var weights = base.weights(ParserNet.COMPONENT, net.shapes());
    pupil = new Pupil<>(device, ParserNet.COMPONENT, config, net, weights::read);
  }

  @Override
  public String name() {
    return ParserNet.COMPONENT;
  }

  @Override
  public List<Learner> learners() {
    return List.of(Learner.of(ParserNet.COMPONENT, pupil.net(), budget.rate()));
  }

  @Override
  public int batch(long step) {
    return budget.batch();
  }

  @Override
  public void pass(NDManager scope, long step, List<ParserLesson> lessons, Terms terms) {
    NDArray logits = pupil.net().forward(Pupil.pictures(scope, crops(lessons)));
    int side = pupil.net().config().scores();
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
    int size = pupil.net().config().input();
    Mosaic mosaic = new Mosaic(3, size, size);
    for (ParserLesson lesson : lessons) {
      float[] scores =
          pupil.net().forward(Pupil.pictures(scope, List.of(lesson.crop()))).toFloatArray();
      mosaic.add(lesson.crop(), "");
      mosaic.add(LabelColors.over(lesson.crop(), lesson.labels()), "truth");
      LabelMap found = BundleParser.read(scores, pupil.net().config());
      mosaic.add(LabelColors.over(lesson.crop(), found), "found");
    }
    return mosaic.image();
  }

  @Override
  public List<Component> components() {
    return pupil.components();
  }

  @Override
  public void close() {
    pupil.close();
  }
}
