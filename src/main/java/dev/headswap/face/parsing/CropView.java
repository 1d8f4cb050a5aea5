package dev.headswap.face.parsing;

import dev.headswap.face.FaceFraming;
import dev.headswap.face.network.Network;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.Warp;
import java.util.List;

/**
 * How a parsing network sees the crops of one template: which part, at which scale.
 *
 * @param network that looks
 * @param toInput from pixels of the crop to pixels of the network's input
 */
record CropView(Network network, Similarity toInput) {

  static CropView of(Network network, FaceFraming framing, CropTemplate template) {
    FaceFraming crop =
        new FaceFraming(List.of(template.leftEye(), template.rightEye(), template.mouth()));
    return new CropView(network, crop.to(framing));
  }

  /** What the network says of a crop: its first output, plane by plane, or value by value. */
  float[] look(RgbImage crop) {
    int width = network.input().width();
    int height = network.input().height();
    return network.run(Warp.similarity(crop, toInput, width, height)).get(0);
  }
}
