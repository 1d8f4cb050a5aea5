package dev.headswap.dataset.lesson;

import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import org.jspecify.annotations.Nullable;

/**
 * Where are the 68 points?
 *
 * @param cutOut what the landmark network sees
 * @param points the answer, in pixels of the cut-out; null if there is no face
 * @param visible whether each point is seen; empty if there is no face
 */
public record LandmarkLesson(RgbImage cutOut, @Nullable Landmarks points, boolean[] visible) {}
