package dev.headswap.train.blender;

import dev.headswap.dataset.BlenderPair;
import dev.headswap.dataset.Examples;
import dev.headswap.frame.LabelMap;
import dev.headswap.model.blender.BlendOptions;
import dev.headswap.model.blender.BlendScene;
import dev.headswap.model.blender.BlenderConfig;

/**
 * A pair with what its label maps say, which is worked out on the threads that make examples.
 *
 * @param scene of the animated head and the exemplar, enlarged by the strokes
 * @param otherScene of the animated head and T'
 */
public record BlenderLesson(BlenderPair pair, BlendScene scene, BlendScene otherScene) {

  /** Lessons from pairs, for a network of a shape. */
  public static Examples<BlenderLesson> from(Examples<BlenderPair> pairs, BlenderConfig config) {
    return (step, index) -> of(pairs.example(step, index), config);
  }

  static BlenderLesson of(BlenderPair pair, BlenderConfig config) {
    LabelMap head = pair.animated().labels();
    BlendOptions options = BlendOptions.DEFAULT;
    return new BlenderLesson(
        pair,
        BlendScene.of(head, pair.exemplar().labels(), pair.strokes(), options, config),
        BlendScene.of(head, pair.other().labels(), options, config));
  }
}
