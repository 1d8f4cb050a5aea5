package dev.headswap.face.network;

import ai.djl.MalformedModelException;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import dev.headswap.face.PerceptionException;
import dev.headswap.face.registry.NetworkInput;
import dev.headswap.face.registry.PublicModel;
import dev.headswap.frame.RgbImage;
import dev.headswap.tensor.Torch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A TorchScript file run by PyTorch on the processor. Its outputs keep the order of the script. */
public final class ScriptNetwork implements Network {

  private final String name;
  private final NetworkSamples samples;
  private final ZooModel<NDList, NDList> model;
  private final Predictor<NDList, NDList> predictor;

  private ScriptNetwork(PublicModel entry, ZooModel<NDList, NDList> model) {
    this.name = entry.name();
    this.samples = new NetworkSamples(entry.input());
    this.model = model;
    this.predictor = model.newPredictor();
  }

  /**
   * Loads a file.
   *
   * @throws PerceptionException if PyTorch cannot load it
   */
  public static ScriptNetwork load(PublicModel entry, Path file) {
    Torch.start();
    Criteria<NDList, NDList> criteria =
        Criteria.builder()
            .setTypes(NDList.class, NDList.class)
            .optEngine("PyTorch")
            .optModelPath(file)
            .optTranslator(new NoopTranslator())
            .build();
    try {
      return new ScriptNetwork(entry, criteria.loadModel());
    } catch (IOException | ModelNotFoundException | MalformedModelException | EngineException e) {
      throw new PerceptionException(
          entry.name(), file + " cannot be loaded by PyTorch (" + firstLine(e) + ")");
    }
  }

  @Override
  public NetworkInput input() {
    return samples.input();
  }

  @Override
  public synchronized List<float[]> run(RgbImage picture) {
    NetworkInput in = input();
    Shape shape =
        in.layout() == NetworkInput.Layout.NCHW
            ? new Shape(1, 3, in.height(), in.width())
            : new Shape(1, in.height(), in.width(), 3);
    try (NDManager scope = model.getNDManager().newSubManager()) {
      NDList results = predictor.predict(new NDList(scope.create(samples.of(picture), shape)));
      results.attach(scope);
      return results.stream().map(NDArray::toFloatArray).toList();
    } catch (TranslateException | EngineException e) {
      throw new PerceptionException(name, "'%s' failed: %s".formatted(name, firstLine(e)));
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }

  @Override
  public synchronized void close() {
    predictor.close();
    model.close();
  }
}
