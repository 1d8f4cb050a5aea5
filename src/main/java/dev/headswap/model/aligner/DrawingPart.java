package dev.headswap.model.aligner;

import dev.headswap.nn.Layer;

/** MLP and generator by themselves, named as in the whole: what finetuning moves. */
final class DrawingPart extends Layer {

  DrawingPart(StyleMlp mlp, Generator generator) {
    part("mlp", mlp);
    part("generator", generator);
  }
}
