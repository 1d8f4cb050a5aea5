package dev.headswap.face.network;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromONNX;

import dev.headswap.face.PerceptionException;
import dev.headswap.face.registry.NetworkInput;
import dev.headswap.face.registry.PublicModel;
import dev.headswap.frame.RgbImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.StringVector;
import org.bytedeco.opencv.opencv_dnn.Net;

/** An ONNX file run by OpenCV on the processor. */
public final class OnnxNetwork implements Network {

  private final String name;
  private final NetworkSamples samples;
  private final List<String> outputs;
  private final Net net;

  private OnnxNetwork(PublicModel model, Net net) {
    this.name = model.name();
    this.samples = new NetworkSamples(model.input());
    this.outputs = model.outputs();
    this.net = net;
  }

  /**
   * Loads a file.
   *
   * @throws PerceptionException if OpenCV cannot load it
   */
  public static OnnxNetwork load(PublicModel model, Path file) {
    try {
      Net net = readNetFromONNX(file.toString());
      return new OnnxNetwork(model, net);
    } catch (RuntimeException e) {
      throw new PerceptionException(
          model.name(), file + " cannot be loaded by OpenCV (" + firstLine(e) + ")");
    }
  }

  @Override
  public NetworkInput input() {
    return samples.input();
  }

  @Override
  public synchronized List<float[]> run(RgbImage picture) {
    try (PointerScope scope = new PointerScope()) {
      net.setInput(blob(samples.of(picture)));
      MatVector results = new MatVector();
      net.forward(results, new StringVector(outputs.toArray(String[]::new)));
      return values(results);
    } catch (RuntimeException e) {
      throw new PerceptionException(name, "'%s' failed: %s".formatted(name, firstLine(e)));
    }
  }

  private Mat blob(float[] values) {
    NetworkInput in = input();
    int[] shape =
        in.layout() == NetworkInput.Layout.NCHW
            ? new int[] {1, 3, in.height(), in.width()}
            : new int[] {1, in.height(), in.width(), 3};
    Mat blob = new Mat(shape, CV_32F);
    new FloatPointer(blob.data()).put(values);
    return blob;
  }

  private static List<float[]> values(MatVector results) {
    List<float[]> values = new ArrayList<>();
    for (long i = 0; i < results.size(); i++) {
      Mat result = results.get(i);
      float[] copy = new float[Math.toIntExact(result.total())];
      new FloatPointer(result.data()).get(copy);
      values.add(copy);
    }
    return values;
  }

  private static String firstLine(RuntimeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }

  @Override
  public synchronized void close() {
    net.close();
  }
}
