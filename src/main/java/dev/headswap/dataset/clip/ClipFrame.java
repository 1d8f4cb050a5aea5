package dev.headswap.dataset.clip;

import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;

/** A frame to be stored: the crop, its labels of the same size, and what else is known. */
public record ClipFrame(RgbImage pixels, LabelMap labels, FrameFacts facts) {}
