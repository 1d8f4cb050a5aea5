package dev.headswap.dataset.portrait;

import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;

/**
 * One aligned head.
 *
 * @param person whose it is, from 0
 * @param traits of the person's shape, in standard deviations
 * @param pixels the crop
 * @param labels as large as the crop
 * @param landmarks in pixels of the crop
 * @param visible whether each landmark is seen
 */
public record Portrait(
    int person,
    float[] traits,
    RgbImage pixels,
    LabelMap labels,
    Landmarks landmarks,
    boolean[] visible) {}
