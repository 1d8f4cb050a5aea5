package dev.headswap.face.track;

import dev.headswap.face.Embedding;
import dev.headswap.frame.RgbImage;

/**
 * One person of a video, for listings.
 *
 * @param number from 1, in the order of appearance, the larger first
 * @param firstSeconds when first seen
 * @param lastSeconds when last seen
 * @param frames in how many frames
 * @param interOcular between the outer eye corners in pixels, at its largest
 * @param thumbnail the best view, cut by the compact template
 * @param embedding the mean of all views
 */
public record Track(
    int number,
    double firstSeconds,
    double lastSeconds,
    int frames,
    double interOcular,
    RgbImage thumbnail,
    Embedding embedding) {}
