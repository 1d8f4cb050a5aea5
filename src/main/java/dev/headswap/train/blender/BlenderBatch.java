package dev.headswap.train.blender;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.dataset.BlenderPair;
import dev.headswap.dataset.Sample;
import dev.headswap.frame.RgbImage;
import dev.headswap.model.blender.BlendScene;
import dev.headswap.model.blender.region.HeadMasks;
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
    List<HeadMasks> masks = scenes.stream().map(BlendScene::masks).toList();
    return new BlenderBatch(
        pictures(scope, lessons, BlenderPair::animated),
        pictures(scope, lessons, BlenderPair::exemplar),
        pictures(scope, lessons, BlenderPair::background),
        pictures(scope, lessons, BlenderPair::truth),
        pictures(scope, lessons, BlenderPair::other),
        Pixels.masksToTensor(scope, masks.stream().map(HeadMasks::animatedHead).toList()),
        Pixels.masksToTensor(scope, masks.stream().map(HeadMasks::animatedRing).toList()),
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

  /** Pictures with both masks behind them, as D_B judges them: (N, 5, S, S). */
  NDArray judged(NDArray pictures) {
    return pictures.concat(head, 1).concat(ring, 1);
  }
}
