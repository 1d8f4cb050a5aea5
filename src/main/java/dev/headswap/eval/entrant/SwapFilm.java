package dev.headswap.eval.entrant;

import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;
import java.util.List;

/**
 * What the program made of a trial, with one step in between.
 *
 * @param animated what the Aligner drew for each frame
 * @param animatedLabels of {@code animated}
 * @param swapped the finished crops
 */
public record SwapFilm(
    List<RgbImage> animated, List<LabelMap> animatedLabels, List<RgbImage> swapped) {}
