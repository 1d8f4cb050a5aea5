package dev.headswap.face.perception;

import dev.headswap.face.Embedding;
import dev.headswap.face.Face;
import dev.headswap.face.FaceFraming;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.face.network.Network;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Warp;

/** An identity network whose output vector is the embedding. */
final class VectorEmbedder implements IdentityEmbedder {

  private final Network network;
  private final FaceFraming framing;

  VectorEmbedder(Network network, FaceFraming framing) {
    this.network = network;
    this.framing = framing;
  }

  @Override
  public Embedding embed(RgbImage frame, Landmarks landmarks) {
    var toInput = framing.align(Face.five(landmarks));
    int width = network.input().width();
    int height = network.input().height();
    return Embedding.of(network.run(Warp.similarity(frame, toInput, width, height)).get(0));
  }

  @Override
  public void close() {
    network.close();
  }
}
