package dev.headswap.train.perception;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.Component;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.lesson.DetectorLesson;
import dev.headswap.face.Face;
import dev.headswap.face.bundle.detect.BundleDetector;
import dev.headswap.face.bundle.detect.DetectorConfig;
import dev.headswap.face.bundle.detect.DetectorNet;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Drawing;
import dev.headswap.image.Mosaic;
import dev.headswap.loss.perception.DistanceLoss;
import dev.headswap.loss.perception.PeakLoss;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.train.Learner;
import dev.headswap.train.Objective;
import dev.headswap.train.Terms;
import java.util.List;

/** Learns where faces are, how large, and where their eyes, noses and mouths lie. */
public final class DetectorObjective implements Objective<DetectorLesson> {

  private static final double GEOMETRY = 3;
  private static final double PREVIEWED_SCORE = 0.4;
  private static final int TRUTH = 0xff4040;
  private static final int FOUND = 0x40ff60;

  private final Budget budget;
  private final Pupil<DetectorNet> pupil;

  /**
   * @param base the bundle whose detector goes on learning
   */
  public DetectorObjective(Configuration configuration, Bundle base, ComputeDevice device) {
    budget = Budget.of(configuration, DetectorNet.COMPONENT);
    DetectorConfig config = base.sizes(DetectorNet.COMPONENT, DetectorConfig.class);
    DetectorNet net = new DetectorNet(config);
    var weights = base.weights(DetectorNet.COMPONENT, net.shapes());
    pupil = new Pupil<>(device, DetectorNet.COMPONENT, config, net, weights::read);
  }

  @Override
  public String name() {
    return DetectorNet.COMPONENT;
  }

  @Override
  public List<Learner> learners() {
    return List.of(Learner.of(DetectorNet.COMPONENT, pupil.net(), budget.rate()));
  }

  @Override
  public int batch(long step) {
    return budget.batch();
  }

  @Override
  public void pass(NDManager scope, long step, List<DetectorLesson> lessons, Terms terms) {
    List<RgbImage> pictures = lessons.stream().map(DetectorLesson::picture).toList();
    NDArray said = pupil.net().forward(Pupil.pictures(scope, pictures));
    PeakMaps truth = new PeakMaps(pupil.net().config(), lessons);
    terms.add("peaks", 1, () -> PeakLoss.of(said.get(new NDIndex(":, 0:1")), truth.peaks(scope)));
    terms.add(
        "geometry",
        GEOMETRY,
        () ->
            DistanceLoss.of(
                said.get(new NDIndex(":, 1:")), truth.geometry(scope), truth.worth(scope)));
    terms.backward();
  }

  @Override
  public RgbImage preview(NDManager scope, long step, List<DetectorLesson> lessons) {
    int size = pupil.net().config().input();
    Mosaic mosaic = new Mosaic(4, size, size);
    for (DetectorLesson lesson : lessons) {
      float[] planes =
          pupil.net().forward(Pupil.pictures(scope, List.of(lesson.picture()))).toFloatArray();
      List<Face> found = BundleDetector.read(planes, pupil.net().config(), PREVIEWED_SCORE);
      mosaic.add(drawn(lesson, found), "");
    }
    return mosaic.image();
  }

  private static RgbImage drawn(DetectorLesson lesson, List<Face> found) {
    Drawing drawing = Drawing.on(lesson.picture());
    lesson.faces().forEach(face -> drawing.box(face.box(), TRUTH, 1));
    for (Face face : found) {
      drawing.box(face.box(), FOUND, 1).dots(face.five(), FOUND, 1);
    }
    return drawing.image();
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
