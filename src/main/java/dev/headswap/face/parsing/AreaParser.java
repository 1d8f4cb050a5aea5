package dev.headswap.face.parsing;

import dev.headswap.face.Face;
import dev.headswap.face.FaceFraming;
import dev.headswap.face.HeadParser;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.network.Network;
import dev.headswap.frame.Box;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Mask;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import java.util.List;

/**
 * A parser out of rough areas and landmarks, for want of a freely licensed one with all labels: a
 * network for skin, clothes and hair, and the 68 points, which give brows, eyes, nose, lips and
 * mouth and tell face, ear and neck apart where the areas say only "skin". Hats, glasses and jewels
 * are not told apart. An outline of the whole person adds nothing: MediaPipe's was tried, it lies a
 * pixel of its 256 to the left and cuts ears off.
 */
public final class AreaParser implements HeadParser {

  private final CropView areas;
  private final LandmarkDetector landmarks;
  private final CropTemplate template;

  /**
   * A parser for the crops of one template; it closes what it is given.
   *
   * @param network gives skin, clothes and hair, 0 to 1
   * @param framing where the network wants eyes and mouth
   */
  public AreaParser(
      Network network, FaceFraming framing, LandmarkDetector landmarks, CropTemplate template) {
    this.areas = CropView.of(network, framing, template);
    this.landmarks = landmarks;
    this.template = template;
  }

  @Override
  public LabelMap parse(RgbImage alignedCrop) {
    CropSize.expect(alignedCrop, template);
    Landmarks points = landmarks.detect(alignedCrop, expected()).landmarks();
    Planes skinClothesHair = new Planes(areas.look(alignedCrop), areas.network().input(), 3);
    FaceRegions regions = new FaceRegions(points, template.size());
    AreaRules rules = new AreaRules(points, regions.face());
    byte[] labels = around(skinClothesHair, rules);
    regions.parts().forEach((label, mask) -> paint(labels, label, mask));
    return new LabelMap(template.size(), template.size(), labels);
  }

  /** The face where the template puts it. */
  private Face expected() {
    Point m = template.mouth();
    double half = 0.4 * template.leftEye().distance(template.rightEye());
    Point nose = template.leftEye().middle(template.rightEye()).middle(m);
    List<Point> five =
        List.of(
            template.leftEye(),
            template.rightEye(),
            nose,
            new Point(m.x() - half, m.y()),
            new Point(m.x() + half, m.y()));
    return new Face(new Box(0, 0, template.size(), template.size()), 1, five);
  }

  private byte[] around(Planes skinClothesHair, AreaRules rules) {
    int size = template.size();
    byte[] labels = new byte[size * size];
    for (int i = 0; i < labels.length; i++) {
      int row = i / size;
      Point p = new Point(i % size, row);
      Point at = areas.toInput().apply(p);
      float skin = skinClothesHair.orZero(0, at);
      float clothes = skinClothesHair.orZero(1, at);
      float hair = skinClothesHair.orZero(2, at);
      labels[i] = (byte) rules.label(p, i, skin, clothes, hair).ordinal();
    }
    return labels;
  }

  private static void paint(byte[] labels, Label label, Mask mask) {
    for (int i = 0; i < labels.length; i++) {
      if (mask.alpha()[i] > 0) {
        labels[i] = (byte) label.ordinal();
      }
    }
  }

  @Override
  public void close() {
    areas.network().close();
    landmarks.close();
  }
}
