package dev.headswap.train.blender;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.headswap.dataset.BlenderPair;
import dev.headswap.dataset.Sample;
import dev.headswap.frame.Mask;
import dev.headswap.frame.RgbImage;
import dev.headswap.model.blender.BlendScene;
import dev.headswap.nn.ChannelsLast;
import dev.headswap.tensor.Pixels;
import java.util.List;
import java.util.function.Function;

/**
 * Lessons as tensors, in the manager they were made in; pictures are (N, 3, S, S).
 *
 * @param head where the animated head is, (N, 1, S, S)
 * @param ring where the hole around it is, (N, 1, S, S)
 */
record BlenderBatch(
    NDArray animated,
    NDArray exemplar,
    NDArray background,
    NDArray truth,
    NDArray other,
    NDArray head,
    NDArray ring,
    List<BlendScene> scenes,
    List<BlendScene> otherScenes) {

  static BlenderBatch of(NDManager scope, List<BlenderLesson> lessons) {
    List<BlendScene> scenes = lessons.stream().map(BlenderLesson::scene).toList();
    return new BlenderBatch(
        pictures(scope, lessons, BlenderPair::animated),
        pictures(scope, lessons, BlenderPair::exemplar),
        pictures(scope, lessons, BlenderPair::background),
        pictures(scope, lessons, BlenderPair::truth),
        pictures(scope, lessons, BlenderPair::other),
        masks(scope, scenes, scene -> scene.masks().animatedHead()),
        masks(scope, scenes, scene -> scene.masks().animatedRing()),
        scenes,
        lessons.stream().map(BlenderLesson::otherScene).toList());
  }

  private static NDArray pictures(
      NDManager scope, List<BlenderLesson> lessons, Function<BlenderPair, Sample> which) {
    List<RgbImage> images = lessons.stream().map(l -> which.apply(l.pair()).pixels()).toList();
    try (NDArray planes = Pixels.toTensor(scope, images)) {
      return ChannelsLast.of(planes);
    }
  }

  private static NDArray masks(
      NDManager scope, List<BlendScene> scenes, Function<BlendScene, Mask> which) {
    Mask first = which.apply(scenes.get(0));
    int area = first.alpha().length;
    float[] values = new float[scenes.size() * area];
    for (int i = 0; i < scenes.size(); i++) {
      System.arraycopy(which.apply(scenes.get(i)).alpha(), 0, values, i * area, area);
    }
    return scope.create(values, new Shape(scenes.size(), 1, first.height(), first.width()));
  }

  /** Pictures with both masks behind them, as D_B judges them: (N, 5, S, S). */
  NDArray judged(NDArray pictures) {
    return pictures.concat(head, 1).concat(ring, 1);
  }
}
