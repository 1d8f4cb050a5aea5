package dev.headswap.eval.entrant;

import dev.headswap.dataset.Sample;
import dev.headswap.eval.paste.CropPaste;
import dev.headswap.eval.trial.Trial;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;
import dev.headswap.model.aligner.Aligner;
import dev.headswap.model.aligner.AnimatedHead;
import dev.headswap.model.aligner.SourceCode;
import dev.headswap.model.blender.Blend;
import dev.headswap.model.blender.BlendOptions;
import dev.headswap.model.blender.Blender;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The program itself: the same Aligner, Blender and paste as {@code headswap swap}, fed with exact
 * crops instead of tracked ones.
 *
 * <p>Ownership: the networks stay the caller's.
 */
public final class NeuralSwapper implements Swapper {

  private final Aligner aligner;
  private final Labelling labelling;
  private final Blender blender;
  private final BlendOptions options;
  private final CropPaste paste;
  private final @Nullable SourceCode person;

  /**
   * A swapper.
   *
   * @param person to whom the model was fine-tuned, whose photos are then not needed; null if it is
   *     for anybody
   */
  public NeuralSwapper(
      Aligner aligner,
      Labelling labelling,
      Blender blender,
      BlendOptions options,
      CropPaste paste,
      @Nullable SourceCode person) {
    this.aligner = aligner;
    this.labelling = labelling;
    this.blender = blender;
    this.options = options;
    this.paste = paste;
    this.person = person;
  }

  @Override
  public SwapFilm film(Trial trial) {
    SourceCode code = person == null ? encoded(trial) : person;
    SwapFilm film = new SwapFilm(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int frame = 0; frame < trial.targets().size(); frame++) {
      add(film, code, trial, frame);
    }
    return film;
  }

  private SourceCode encoded(Trial trial) {
    return aligner.encode(trial.photos().stream().map(Sample::pixels).toList());
  }

  private void add(SwapFilm film, SourceCode code, Trial trial, int frame) {
    RgbImage target = trial.targets().get(frame).pixels();
    AnimatedHead drawn = aligner.reenact(code, target);
    RgbImage animated = drawn.pixels();
    LabelMap labels = labelling.animated(trial, frame, drawn);
    Blend blend = blender.blend(animated, labels, target, labelling.target(trial, frame), options);
    film.animated().add(animated);
    film.animatedLabels().add(labels);
    film.swapped().add(paste.onto(target, blend.pixels(), blend.enlargedHead()));
  }
}
