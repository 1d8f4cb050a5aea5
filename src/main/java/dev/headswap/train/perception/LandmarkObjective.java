package dev.headswap.train.perception;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.checkpoint.Bundle;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.lesson.LandmarkLesson;
import dev.headswap.face.bundle.point.LandmarkConfig;
import dev.headswap.face.bundle.point.LandmarkNet;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.Drawing;
import dev.headswap.image.Mosaic;
import dev.headswap.image.Warp;
import dev.headswap.loss.perception.WingLoss;
import dev.headswap.loss.perception.YesNoLoss;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.train.Terms;
import java.util.Arrays;
import java.util.List;

/** Learns where the 68 points are, which of them are seen, and whether there is a face at all. */
public final class LandmarkObjective extends PupilObjective<LandmarkLesson, LandmarkNet> {

  private static final WingLoss WING = new WingLoss(8, 1.5);

  private static final double YES_NO = 2;
  private static final int ENLARGED = 3;
  private static final int TRUTH = 0xff4040;
  private static final int FOUND = 0x40ff60;

  /**
   * @param base the bundle whose landmark network goes on learning
   */
  public LandmarkObjective(Configuration configuration, Bundle base, ComputeDevice device) {
    super(
        LandmarkNet.COMPONENT, configuration, base, device, LandmarkConfig.class, LandmarkNet::new);
  }

  @Override
  public void pass(NDManager scope, long step, List<LandmarkLesson> lessons, Terms terms) {
    LandmarkNet.Reading read = net().read(pictures(scope, lessons));
    LandmarkAnswers answers = new LandmarkAnswers(lessons);
    NDArray visible = answers.visible(scope);
    NDArray present = answers.present(scope);
    terms.add(
        "points", 1, () -> WING.of(read.points(), answers.points(scope), answers.worth(scope)));
    terms.add("visible", YES_NO, () -> YesNoLoss.of(read.visible(), visible, answers.asked(scope)));
    terms.add("presence", YES_NO, () -> YesNoLoss.of(read.presence(), present, present.onesLike()));
    terms.backward();
  }

  private static NDArray pictures(NDManager scope, List<LandmarkLesson> lessons) {
    return Pupil.pictures(scope, lessons.stream().map(LandmarkLesson::cutOut).toList());
  }

  @Override
  public RgbImage preview(NDManager scope, long step, List<LandmarkLesson> lessons) {
    int size = net().config().input() * ENLARGED;
    LandmarkNet.Reading read = net().read(pictures(scope, lessons));
    float[] points = read.points().toFloatArray();
    float[] presence = read.presence().toFloatArray();
    Mosaic mosaic = new Mosaic(6, size, size);
    for (int n = 0; n < lessons.size(); n++) {
      int from = n * 2 * Landmarks.COUNT;
      float[] own = Arrays.copyOfRange(points, from, from + 2 * Landmarks.COUNT);
      String caption = presence[n] > 0 ? "face" : "no face";
      mosaic.add(drawn(lessons.get(n), new Landmarks(own), size), caption);
    }
    return mosaic.image();
  }

  private static RgbImage drawn(LandmarkLesson lesson, Landmarks found, int size) {
    double shift = (ENLARGED - 1) / 2.0;
    Similarity enlarge = Similarity.scaleThenShift(ENLARGED, shift, shift);
    Drawing drawing = Drawing.on(Warp.resized(lesson.cutOut(), size, size));
    Landmarks truth = lesson.points();
    if (truth != null) {
      drawing.dots(truth.transform(enlarge).points(), TRUTH, 1.5);
    }
    return drawing.dots(found.transform(enlarge).points(), FOUND, 1.5).image();
  }
}
