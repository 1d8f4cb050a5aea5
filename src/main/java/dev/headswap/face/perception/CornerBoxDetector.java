package dev.headswap.face.perception;

import dev.headswap.face.Face;
import dev.headswap.face.FaceDetector;
import dev.headswap.face.network.Letterbox;
import dev.headswap.face.network.Network;
import dev.headswap.frame.Box;
import dev.headswap.frame.RgbImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Detectors that give scores N x 2 (the second is "face") and boxes N x 4 (left, top, right, bottom
 * in parts of the input), such as Ultra-Light-Fast RFB-320. They give no points.
 */
final class CornerBoxDetector implements FaceDetector {

  private final Network network;
  private final double threshold;

  CornerBoxDetector(Network network, double threshold) {
    this.network = network;
    this.threshold = threshold;
  }

  @Override
  public List<Face> detect(RgbImage frame) {
    Letterbox letterbox = Letterbox.of(frame, network.input());
    List<float[]> out = network.run(letterbox.picture());
    float[] scores = out.get(0);
    List<Face> faces = new ArrayList<>();
    for (int i = 0; i < scores.length / 2; i++) {
      if (scores[2 * i + 1] >= threshold) {
        Box box = letterbox.toFrame(box(out.get(1), i));
        faces.add(new Face(box, scores[2 * i + 1], List.of()));
      }
    }
    return Overlaps.dropped(faces);
  }

  private Box box(float[] corners, int i) {
    double w = network.input().width();
    double h = network.input().height();
    double left = corners[4 * i] * w;
    double top = corners[4 * i + 1] * h;
    return new Box(left, top, corners[4 * i + 2] * w - left, corners[4 * i + 3] * h - top);
  }

  @Override
  public void close() {
    network.close();
  }
}
