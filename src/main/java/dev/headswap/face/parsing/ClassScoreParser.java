package dev.headswap.face.parsing;

import dev.headswap.face.FaceFraming;
import dev.headswap.face.HeadParser;
import dev.headswap.face.network.Network;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import java.util.List;

/**
 * A parser over a network that scores every class at every pixel, such as the U-Nets and BiSeNets
 * trained on CelebAMask-HQ. Scores are interpolated to the pixels of the crop before the highest is
 * taken, which keeps edges smooth; what the network does not see is background.
 */
public final class ClassScoreParser implements HeadParser {

  private final CropView view;
  private final CropTemplate template;
  private final byte[] ordinals;

  /**
   * A parser for the crops of one template.
   *
   * @param network which it closes
   * @param framing where the network wants eyes and mouth
   * @param labels what each class is
   */
  public ClassScoreParser(
      Network network, FaceFraming framing, List<Label> labels, CropTemplate template) {
    this.view = CropView.of(network, framing, template);
    this.template = template;
    this.ordinals = new byte[labels.size()];
    for (int i = 0; i < ordinals.length; i++) {
      ordinals[i] = (byte) labels.get(i).ordinal();
    }
  }

  @Override
  public LabelMap parse(RgbImage alignedCrop) {
    CropSize.expect(alignedCrop, template);
    Planes scores = new Planes(view.look(alignedCrop), view.network().input(), ordinals.length);
    int size = template.size();
    byte[] labels = new byte[size * size];
    for (int i = 0; i < labels.length; i++) {
      int row = i / size;
      Point at = view.toInput().apply(new Point(i % size, row));
      labels[i] = scores.inside(at) ? ordinals[scores.highest(at)] : 0;
    }
    return new LabelMap(size, size, labels);
  }

  @Override
  public void close() {
    view.network().close();
  }
}
