package dev.headswap.train.perception;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import dev.headswap.dataset.lesson.DetectorLesson;
import dev.headswap.face.Face;
import dev.headswap.face.bundle.detect.BundleDetector;
import dev.headswap.face.bundle.detect.DetectorConfig;
import dev.headswap.frame.Box;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Torch;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeakMapsTest {

  private static final DetectorConfig CONFIG = DetectorConfig.compact();
  private static final int AREA = CONFIG.cells() * CONFIG.cells();

  private final NDManager manager = Torch.newManager(ComputeDevice.CPU);

  @AfterEach
  void close() {
    manager.close();
  }

  private static Face face(double x, double y, double size) {
    Point middle = new Point(x + size / 2, y + size / 2);
    return new Face(
        new Box(x, y, size, 1.2 * size), 1, List.of(middle, middle, middle, middle, middle));
  }

  private static DetectorLesson lesson(List<Face> faces, List<Box> unclear) {
    return new DetectorLesson(RgbImage.black(192, 192), faces, unclear);
  }

  /** What a network that has learned the maps by heart would give. */
  private float[] planes(PeakMaps maps) {
    float[] planes = new float[15 * AREA];
    float[] peaks = maps.peaks(manager).toFloatArray();
    for (int i = 0; i < AREA; i++) {
      planes[i] = peaks[i] >= 1 ? 5 : -5;
    }
    System.arraycopy(maps.geometry(manager).toFloatArray(), 0, planes, AREA, 14 * AREA);
    return planes;
  }

  @Test
  void whatTheMapsSayIsReadAsTheSameFaces() {
    List<Face> faces = List.of(face(20, 30, 24), face(100, 90, 70));
    PeakMaps maps = new PeakMaps(CONFIG, List.of(lesson(faces, List.of())));
    List<Face> read = BundleDetector.read(planes(maps), CONFIG, 0.5);
    assertThat(read).hasSize(2);
    for (Face face : faces) {
      assertThat(read).anyMatch(found -> found.box().overlap(face.box()) > 0.999);
    }
  }

  @Test
  void aLargerFaceHasABroaderHillWithGeometryAroundItsTop() {
    PeakMaps small = new PeakMaps(CONFIG, List.of(lesson(List.of(face(90, 90, 10)), List.of())));
    PeakMaps large = new PeakMaps(CONFIG, List.of(lesson(List.of(face(50, 40, 96)), List.of())));
    assertThat(sum(large.peaks(manager).toFloatArray()))
        .isGreaterThan(2 * sum(small.peaks(manager).toFloatArray()));
    assertThat(sum(large.worth(manager).toFloatArray()))
        .isGreaterThan(sum(small.worth(manager).toFloatArray()));
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  @Test
  void insideAnUnclearFaceNothingIsAsked() {
    Box unclear = new Box(64, 64, 32, 32);
    PeakMaps maps = new PeakMaps(CONFIG, List.of(lesson(List.of(), List.of(unclear))));
    float[] peaks = maps.peaks(manager).toFloatArray();
    assertThat(peaks[9 * CONFIG.cells() + 9]).isCloseTo(1, Offset.offset(0.01f)).isLessThan(1);
    assertThat(peaks[0]).isZero();
    assertThat(sum(maps.worth(manager).toFloatArray())).isZero();
  }
}
