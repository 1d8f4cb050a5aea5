package dev.headswap.pipeline;

import dev.headswap.face.HeadParser;
import dev.headswap.face.Silhouette;
import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;
import dev.headswap.model.aligner.Aligner;
import dev.headswap.model.aligner.AnimatedHead;
import dev.headswap.model.aligner.SourceCode;
import dev.headswap.model.blender.Blend;
import dev.headswap.model.blender.BlendOptions;
import dev.headswap.model.blender.Blender;

/**
 * HeSer's per-frame inference (heser-spec 1): reenact the source in the target's pose and
 * expression, parse both heads, recolour and inpaint.
 *
 * <p>Ownership: the networks belong to whoever opened them; closing this closes nothing.
 */
public final class NeuralSwapper implements HeadSwapper {

  private final Aligner aligner;
  private final HeadParser drawnParser;
  private final HeadParser parser;
  private final Blender blender;
  private final SourceCode source;
  private final BlendOptions options;

  /**
   * @param drawnParser reads the heads that the Aligner draws
   * @param parser reads the target's heads
   * @param source the code of the person whose head is put in, from {@link Aligner#encode}
   */
  public NeuralSwapper(
      Aligner aligner,
      HeadParser drawnParser,
      HeadParser parser,
      Blender blender,
      SourceCode source,
      BlendOptions options) {
    this.aligner = aligner;
    this.drawnParser = drawnParser;
    this.parser = parser;
    this.blender = blender;
    this.source = source;
    this.options = options;
  }

  @Override
  public SwappedHead swap(HeadCrop target) {
    AnimatedHead drawn = aligner.reenact(source, target.pixels());
    RgbImage animated = drawn.pixels();
    LabelMap animatedLabels = Silhouette.parse(drawnParser, animated, drawn.head());
    LabelMap targetLabels = parser.parse(target.pixels());
    Blend blend = blender.blend(animated, animatedLabels, target.pixels(), targetLabels, options);
    return new SwappedHead(blend.pixels(), blend.enlargedHead(), target.frameToCrop());
  }

  @Override
  public void close() {}
}
