package dev.headswap.model.aligner;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.ChannelsLast;
import dev.headswap.nn.Part;
import dev.headswap.tensor.InferenceThreads;
import java.util.List;
import java.util.function.Function;

/** The boxes of the aligner one by one, for {@code bench}. */
final class AlignerParts {

  private final NDManager manager;
  private final AlignerConfig config;
  private final AlignerNet net;

  AlignerParts(NDManager manager, AlignerConfig config, AlignerNet net) {
    this.manager = manager;
    this.config = config;
    this.net = net;
  }

  List<Part> list() {
    return List.of(
        part("portrait encoder (per photo)", picture(), net::portraitCode),
        part("pose encoder", picture(), net::poseCode),
        part("expression encoder", picture(), net::expressionCode),
        part("style MLP", new Shape(1, config.motionCode()), this::styles),
        part("generator", new Shape(1, net.styleCount()), styles -> net.draw(styles).pixels()));
  }

  private Shape picture() {
    return new Shape(1, 3, config.encoderInput(), config.encoderInput());
  }

  private NDArray styles(NDArray motion) {
    NDArray source = motion.getManager().ones(new Shape(1, config.sourceCode()));
    return net.styles(source, motion);
  }

  private Part part(String name, Shape input, Function<NDArray, NDArray> forward) {
    return Part.of(name, () -> InferenceThreads.withoutGradients(() -> run(input, forward)));
  }

  private boolean run(Shape input, Function<NDArray, NDArray> forward) {
    try (NDManager scope = manager.newSubManager()) {
      NDArray x = scope.ones(input);
      NDArray laidOut = input.dimension() == 4 ? ChannelsLast.of(x) : x;
      return forward.apply(laidOut).sum().toFloatArray().length == 1;
    }
  }
}
