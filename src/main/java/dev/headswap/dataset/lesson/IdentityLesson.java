package dev.headswap.dataset.lesson;

import dev.headswap.frame.RgbImage;

/**
 * Who is this?
 *
 * @param face the part of a head crop that the identity encoder sees, at the crop's resolution
 * @param person the answer
 * @param traits what the person's shape is, in standard deviations
 */
public record IdentityLesson(RgbImage face, int person, float[] traits) {}
