package dev.headswap.model.blender;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;
import dev.headswap.model.blender.region.LabelMaps;
import dev.headswap.model.blender.warp.Exemplars;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Pixels;
import dev.headswap.tensor.Torch;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlendDraftTest {

  private static final BlenderConfig TINY = TinyBlender.CONFIG;
  private static final int SIDE = TINY.size();
  private static final LabelMap ALL_HAIR = LabelMaps.only(Label.HAIR, SIDE);
  private static final int[] ORANGE = {230, 120, 40};

  private NDManager manager;

  @BeforeEach
  void open() {
    manager = Torch.newManager(ComputeDevice.CPU);
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void theAnimatedHeadsDetailComesInTheTargetsColour() {
    NDArray checks = gray(place -> 100 + 40 * ((place + place / SIDE) % 2));
    NDArray orange = picture(place -> ORANGE[place % 3]);

    NDArray draft = draft(checks, orange, ALL_HAIR, ALL_HAIR);

    NDArray detail = checks.sub(checks.mean());
    assertThat(farthest(draft, orange.add(detail))).isLessThan(1e-4);
  }

  @Test
  void theHoleIsFilledWithWhatSurroundedTheTarget() {
    LabelMap large = LabelMaps.square(SIDE).paint(Label.SKIN, 16, 16, 48, 48).map();
    LabelMap small = LabelMaps.square(SIDE).paint(Label.SKIN, 24, 24, 40, 40).map();
    NDArray orange = picture(place -> ORANGE[place % 3]);

    NDArray draft = draft(gray(place -> 0), orange, small, large);

    NDArray hole = draft.get(":, :, 17:21, 17:47");
    assertThat(farthest(hole, orange.get(":, :, 17:21, 17:47"))).isLessThan(1e-4);
  }

  @Test
  void whatIsNotRepaintedStaysBitForBit() {
    LabelMap head = LabelMaps.square(SIDE).paint(Label.SKIN, 24, 24, 40, 40).map();
    NDArray target = Pixels.toTensor(manager, TinyBlender.noise(SIDE, 2));

    NDArray draft = draft(gray(place -> 30), target, head, head);

    assertThat(farthest(draft.get(":, :, 0:20, :"), target.get(":, :, 0:20, :"))).isZero();
  }

  private NDArray draft(NDArray animated, NDArray target, LabelMap from, LabelMap onto) {
    BlenderNet net = new BlenderNet(TINY);
    net.initialise(manager, 7);
    List<BlendScene> scene = List.of(BlendScene.of(from, onto, BlendOptions.DEFAULT, TINY));
    Exemplars exemplars = net.exemplars(animated, target, scene);
    BlendInput input = BlendInput.of(manager, exemplars, animated, target, scene);
    return new BlendDraft(exemplars, input, TINY.stride()).picture();
  }

  private NDArray gray(IntUnaryOperator level) {
    return picture(place -> level.applyAsInt(place / 3));
  }

  /**
   * A picture.
   *
   * @param sample of each place among the bytes
   */
  private NDArray picture(IntUnaryOperator sample) {
    byte[] rgb = new byte[3 * SIDE * SIDE];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) sample.applyAsInt(i);
    }
    NDArray picture = Pixels.toTensor(manager, new RgbImage(SIDE, SIDE, rgb));
    assertThat(picture.getShape()).isEqualTo(new Shape(1, 3, SIDE, SIDE));
    return picture;
  }

  private static double farthest(NDArray some, NDArray other) {
    return some.sub(other).abs().max().getFloat();
  }
}
