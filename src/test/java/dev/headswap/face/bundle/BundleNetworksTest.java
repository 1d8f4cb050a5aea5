package dev.headswap.face.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.BundleWriter;
import dev.headswap.checkpoint.Component;
import dev.headswap.checkpoint.Manifest;
import dev.headswap.checkpoint.Precision;
import dev.headswap.face.Embedding;
import dev.headswap.face.Face;
import dev.headswap.face.FaceDetector;
import dev.headswap.face.FakePeople;
import dev.headswap.face.HeadParser;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.LandmarkReading;
import dev.headswap.face.PerceptionException;
import dev.headswap.face.registry.NetworkRole;
import dev.headswap.frame.Box;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.model.identity.IdentityConfig;
import dev.headswap.model.identity.IdentityNet;
import dev.headswap.tensor.ComputeDevice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Untrained networks: what is tested is the way from pictures to answers, not the answers. */
class BundleNetworksTest {

  private static final long MOST_PARAMETERS = 900_000;

  @TempDir Path folder;

  private BundleNetworks networks(List<Component> components) {
    Manifest.Crop crop =
        new Manifest.Crop(256, List.of(104.0, 116.0), List.of(152.0, 116.0), List.of(128.0, 171.0));
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            "compact",
            crop,
            List.of(),
            1,
            new Manifest.Provenance(true, 1, "test", "none", 0, List.of()),
            Map.of());
    try {
      Path bundle = folder.resolve("bundle");
      new BundleWriter(Precision.FLOAT16).write(bundle, manifest, components);
      return new BundleNetworks(Bundle.open(bundle), ComputeDevice.CPU);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private BundleNetworks all() {
    List<Component> components = new ArrayList<>(BundleNetworks.untrained(1));
    components.add(IdentityNet.untrained(new IdentityConfig(4, List.of(1, 1, 1, 1), 8), 1));
    return networks(components);
  }

  private static RgbImage noise(int width, int height) {
    byte[] samples = new byte[width * height * 3];
    new Random(1).nextBytes(samples);
    return new RgbImage(width, height, samples);
  }

  @Test
  void theThreeNetworksFitTheBundle() {
    long parameters =
        BundleNetworks.untrained(1).stream()
            .flatMap(component -> component.shapes().values().stream())
            .mapToLong(shape -> java.util.Arrays.stream(shape).reduce(1, (a, b) -> a * b))
            .sum();
    assertThat(parameters).isLessThan(MOST_PARAMETERS);
  }

  @Test
  void aLowThresholdLetsFacesThroughWithPointsInPixelsOfTheFrame() {
    try (FaceDetector detector = all().detector(0.01)) {
      List<Face> faces = detector.detect(noise(320, 180));
      assertThat(faces).isNotEmpty().allMatch(Face::hasPoints);
      assertThat(faces).isSortedAccordingTo((a, b) -> Float.compare(b.score(), a.score()));
      assertThat(detector.detect(noise(320, 180))).isEqualTo(faces);
    }
    try (FaceDetector strict = all(folder.resolve("second")).detector(0.99)) {
      assertThat(strict.detect(noise(320, 180))).isEmpty();
    }
  }

  private BundleNetworks all(Path other) {
    folder = other;
    return all();
  }

  @Test
  void landmarksMoveWithThePicture() {
    RgbImage picture = noise(200, 200);
    RgbImage moved = noise(200, 200).part(20, 10, 150, 150);
    try (LandmarkDetector landmarks = all().landmarks()) {
      LandmarkReading here = landmarks.detect(picture, box(60, 50));
      LandmarkReading there = landmarks.detect(moved, box(40, 40));
      assertThat(here.presence()).isBetween(0f, 1f);
      for (int i = 0; i < 68; i++) {
        var p = here.landmarks().point(i);
        var q = there.landmarks().point(i);
        assertThat(p.x() - 20).isCloseTo(q.x(), Offset.offset(0.05));
        assertThat(p.y() - 10).isCloseTo(q.y(), Offset.offset(0.05));
      }
    }
  }

  private static Face box(double x, double y) {
    return new Face(new Box(x, y, 80, 80), 1, List.of());
  }

  @Test
  void theParserTakesTheCropsOfBothTemplates() {
    BundleNetworks networks = all();
    for (CropTemplate template : List.of(CropTemplate.COMPACT, CropTemplate.PAPER)) {
      try (HeadParser parser = networks.parser(template)) {
        RgbImage crop = noise(template.size(), template.size());
        assertThat(parser.parse(crop).width()).isEqualTo(template.size());
        assertThatThrownBy(() -> parser.parse(noise(100, 100))).hasMessageContaining("100x100");
      }
    }
  }

  @Test
  void theEmbedderFollowsTheFaceThroughThePicture() {
    RgbImage picture = noise(300, 300);
    RgbImage moved = picture.part(20, 10, 280, 280);
    Landmarks points = FakePeople.landmarks(new Point(150, 150), 40);
    Similarity shift = Similarity.scaleThenShift(1, -20, -10);
    try (IdentityEmbedder embedder = all().embedder()) {
      Embedding here = embedder.embed(picture, points);
      Embedding there = embedder.embed(moved, points.transform(shift));
      Embedding elsewhere = embedder.embed(picture, points.transform(shift));
      assertThat(here.cosine(there)).isCloseTo(1, Offset.offset(1e-3));
      assertThat(here.cosine(elsewhere)).isLessThan(0.999);
    }
  }

  @Test
  void aBundleWithoutANetworkSaysWhichAndWhatToDo() {
    BundleNetworks networks = networks(BundleNetworks.untrained(1).subList(0, 1));
    assertThat(networks.has(NetworkRole.DETECTOR)).isTrue();
    assertThat(networks.has(NetworkRole.PARSER)).isFalse();
    assertThatThrownBy(() -> networks.parser(CropTemplate.COMPACT))
        .isInstanceOf(PerceptionException.class)
        .hasMessageContaining("'parser'")
        .hasMessageContaining("--perception public");
  }
}
