package dev.headswap.model.blender;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.checkpoint.Component;
import dev.headswap.model.blender.region.CellBox;
import dev.headswap.model.blender.region.Correspondence;
import dev.headswap.model.blender.warp.ExemplarWarp;
import dev.headswap.model.blender.warp.Exemplars;
import dev.headswap.model.blender.warp.Features;
import dev.headswap.nn.Layer;
import dev.headswap.nn.Sampling;
import dev.headswap.tensor.ShapeGuard;
import java.util.ArrayList;
import java.util.List;

/**
 * The trainable Head2Scene Blender, its boxes as in HeSer's figure: feature extractor,
 * semantic-guided exemplar warping, blending U-Net. Pictures are (N, 3, size, size), RGB in [-1,
 * 1]; there is one scene for each. Results belong to the manager of the animated heads.
 */
public final class BlenderNet extends Layer {

  /** Its name in a bundle. */
  public static final String COMPONENT = "blender";

  private final BlenderConfig config;
  private final FeatureExtractor extractor;
  private final BlendingUNet correction;

  /** A network of a shape, without weights yet. */
  public BlenderNet(BlenderConfig config) {
    this.config = config;
    extractor = part("features", new FeatureExtractor(config));
    correction = part("correction", new BlendingUNet(BlendInput.CHANNELS, config.widths()));
  }

  /** An untrained one for a bundle, from a seed alone. */
  public static Component untrained(BlenderConfig config, long seed) {
    BlenderNet net = new BlenderNet(config);
    return new Component(COMPONENT, config, net.shapes(), net.startingValues(seed));
  }

  /** Its shape. */
  public BlenderConfig config() {
    return config;
  }

  /**
   * The colour references that targets give animated heads.
   *
   * @param animated the animated heads
   * @param targets where the colours come from
   */
  public Exemplars exemplars(NDArray animated, NDArray targets, List<BlendScene> scenes) {
    expectPictures(animated, scenes);
    expectPictures(targets, scenes);
    List<ExemplarWarp> heads = new ArrayList<>();
    List<ExemplarWarp> rings = new ArrayList<>();
    for (int i = 0; i < scenes.size(); i++) {
      BlendScene scene = scenes.get(i);
      Features features = featuresFor(item(animated, i), item(targets, i), scene);
      heads.add(warp(features, scene.head()));
      rings.add(warp(features, scene.ring()));
    }
    return new Exemplars(heads, rings, atCells(targets), atCells(animated));
  }

  private static NDArray item(NDArray batch, int index) {
    return batch.get(index).expandDims(0);
  }

  private ExemplarWarp warp(Features features, Correspondence pairs) {
    return new ExemplarWarp(features, pairs, config.attention(), config.temperature());
  }

  private NDArray atCells(NDArray pictures) {
    return Sampling.averagePool(pictures, config.stride());
  }

  /** What the pictures (1, 3, size, size) of one pair look like. */
  Features featuresFor(NDArray animated, NDArray target, BlendScene scene) {
    CellBox box = scene.box(config.size() / config.stride(), extractor.reach());
    return new Features(
        extractor.animated(part(animated, box)), extractor.target(part(target, box)), box);
  }

  private NDArray part(NDArray picture, CellBox box) {
    long s = config.stride();
    return Sampling.cropped(
        picture, box.left() * s, box.top() * s, box.width() * s, box.height() * s);
  }

  /**
   * The blended pictures I_B: a draft from the references, corrected by the U-Net. They may leave
   * [-1, 1] a little.
   *
   * @param background the pictures around the heads, in training not flipped like the exemplars'
   */
  public NDArray blend(
      Exemplars exemplars, NDArray animated, NDArray background, List<BlendScene> scenes) {
    expectPictures(background, scenes);
    NDManager outer = animated.getManager();
    try (NDManager work = outer.newSubManager()) {
      BlendInput input = BlendInput.of(work, exemplars, animated, background, scenes);
      NDArray draft = new BlendDraft(exemplars, input, config.stride()).picture();
      NDArray blended = correction.forward(input.joined()).add(draft);
      blended.attach(outer);
      return blended;
    }
  }

  private void expectPictures(NDArray pictures, List<BlendScene> scenes) {
    ShapeGuard.require(pictures, scenes.size(), 3, config.size(), config.size());
  }
}
