package dev.headswap.train.perception;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.headswap.checkpoint.Bundle;
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
import dev.headswap.train.Terms;
import java.util.List;

/** Learns where faces are, how large, and where their eyes, noses and mouths lie. */
public final class DetectorObjective extends PupilObjective<DetectorLesson, DetectorNet> {

  private static final double GEOMETRY = 3;
  private static final double PREVIEWED_SCORE = 0.4;
  private static final int TRUTH = 0xff4040;
  private static final int FOUND = 0x40ff60;

  /**
   * @param base the bundle whose detector goes on learning
   */
  public DetectorObjective(Configuration configuration, Bundle base, ComputeDevice device) {
    super(
        DetectorNet.COMPONENT, configuration, base, device, DetectorConfig.class, DetectorNet::new);
  }

  @Override
  public void pass(NDManager scope, long step, List<DetectorLesson> lessons, Terms terms) {
    List<RgbImage> pictures = lessons.stream().map(DetectorLesson::picture).toList();
    NDArray said = net().forward(Pupil.pictures(scope, pictures));
    PeakMaps truth = new PeakMaps(net().config(), lessons);
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
    int size = net().config().input();
    Mosaic mosaic = new Mosaic(4, size, size);
    for (DetectorLesson lesson : lessons) {
      float[] planes =
          net().forward(Pupil.pictures(scope, List.of(lesson.picture()))).toFloatArray();
      List<Face> found = BundleDetector.read(planes, net().config(), PREVIEWED_SCORE);
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
}
