package dev.headswap.face.points;

import dev.headswap.face.Face;
import dev.headswap.face.FaceFault;
import dev.headswap.face.FaceFraming;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.LandmarkReading;
import dev.headswap.face.network.Network;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.Warp;
import java.util.List;

/**
 * A landmark network on an upright cut-out of the face. Where the detector gave no points, the
 * cut-out is guessed from the box first and made again from the points found.
 */
public final class PointNetwork implements LandmarkDetector {

  private final Network network;
  private final FaceFraming framing;
  private final PointDecoder decoder;

  /** Over a network, which it closes. */
  public PointNetwork(Network network, FaceFraming framing, PointDecoder decoder) {
    this.network = network;
    this.framing = framing;
    this.decoder = decoder;
  }

  @Override
  public LandmarkReading detect(RgbImage frame, Face face) {
    LandmarkReading reading = once(frame, face);
    boolean settled = face.hasPoints() || FaceFault.of(reading.landmarks(), frame).isPresent();
    return settled ? reading : once(frame, Face.of(reading.landmarks(), face.score()));
  }

  private LandmarkReading once(RgbImage frame, Face face) {
    Similarity toInput = framing.align(face.fiveOrGuess());
    int width = network.input().width();
    int height = network.input().height();
    List<float[]> out = network.run(Warp.similarity(frame, toInput, width, height));
    Landmarks points = decoder.landmarks(out, width, height);
    return new LandmarkReading(points.transform(toInput.inverse()), decoder.presence(out));
  }

  @Override
  public void close() {
    network.close();
  }
}
