package dev.headswap.train.aligner;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.headswap.dataset.AlignerEpisode;
import dev.headswap.dataset.Sample;
import dev.headswap.dataset.TruthLayout;
import dev.headswap.frame.Box;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;
import dev.headswap.nn.ChannelsLast;
import dev.headswap.nn.Sampling;
import dev.headswap.tensor.Pixels;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Episodes as tensors, in the manager they were made in.
 *
 * @param sources (N * K, 3, S, S), those of an episode side by side
 * @param driver what E_pose sees, (N, 3, S, S)
 * @param faces what E_exp sees, (N, 3, E, E)
 * @param truth the head alone, 0 around it, at the stage's size: (N, 3, s, s)
 * @param mask how much of each pixel is head, (N, 1, s, s)
 * @param emphasis what each pixel counts, (N, 1, s, s)
 * @param moment what should be read out of the target's codes, (N, T); null where the data does not
 *     know
 * @param looks what should be read out of the portrait code, (N, L); null likewise
 */
public record AlignerBatch(
    NDArray sources,
    NDArray driver,
    NDArray faces,
    NDArray truth,
    NDArray mask,
    NDArray emphasis,
    @Nullable NDArray moment,
    @Nullable NDArray looks) {

  public static AlignerBatch of(
      NDManager scope,
      List<AlignerEpisode> episodes,
      int size,
      int encoder,
      Emphasis emphasis,
      TruthLayout layout) {
    List<RgbImage> sources =
        episodes.stream().flatMap(e -> e.sources().stream()).map(Sample::pixels).toList();
    List<RgbImage> drivers = episodes.stream().map(AlignerEpisode::driverInput).toList();
    List<Sample> truths = episodes.stream().map(AlignerEpisode::truth).toList();
    List<LabelMap> labels = truths.stream().map(Sample::labels).toList();
    NDArray pixels = Pixels.toTensor(scope, truths.stream().map(Sample::pixels).toList());
    NDArray masks = Pixels.masksToTensor(scope, labels.stream().map(LabelMap::head).toList());
    int shrink = Math.toIntExact(pixels.getShape().get(2) / size);
    NDArray driver = laidOut(Pixels.toTensor(scope, drivers));
    return new AlignerBatch(
        laidOut(Pixels.toTensor(scope, sources)),
        driver,
        faces(driver, episodes, encoder),
        Sampling.averagePool(pixels.mul(masks), shrink),
        Sampling.averagePool(masks, shrink),
        Sampling.averagePool(emphasis.of(scope, labels), shrink),
        known(scope, episodes.stream().map(AlignerEpisode::driver), 0, layout.ofMoment()),
        known(scope, truths.stream(), layout.ofMoment(), layout.names().size()));
  }

  private static NDArray laidOut(NDArray pictures) {
    try (pictures) {
      return ChannelsLast.of(pictures);
    }
  }

  private static NDArray faces(NDArray drivers, List<AlignerEpisode> episodes, int side) {
    NDList faces = new NDList();
    for (int i = 0; i < episodes.size(); i++) {
      NDArray one = drivers.get(i).expandDims(0);
      faces.add(cut(one, episodes.get(i).expressionBox(), side));
    }
    return NDArrays.concat(faces);
  }

  private static NDArray cut(NDArray picture, Box box, int side) {
    long size = picture.getShape().get(3);
    long left = Math.max(0, Math.round(box.x()));
    long top = Math.max(0, Math.round(box.y()));
    long width = Math.min(Math.round(box.width()), size - left);
    long height = Math.min(Math.round(box.height()), size - top);
    return Sampling.resized(Sampling.cropped(picture, left, top, width, height), side, side);
  }

  /** Some of the numbers of each sample. */
  private static @Nullable NDArray known(
      NDManager scope, Stream<Sample> samples, int from, int to) {
    List<float @Nullable []> truths = samples.map(Sample::truth).toList();
    if (from == to || truths.stream().anyMatch(Objects::isNull)) {
      return null;
    }
    return scope.create(
        truths.stream()
            .map(truth -> Arrays.copyOfRange(Objects.requireNonNull(truth), from, to))
            .toArray(float[][]::new));
  }
}
