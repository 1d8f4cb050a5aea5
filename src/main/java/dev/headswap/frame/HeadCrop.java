package dev.headswap.frame;

/**
 * A head cut out of a frame, upright and at the scale of a {@link CropTemplate}; black where the
 * crop reaches beyond the frame.
 *
 * @param pixels the square crop
 * @param frameToCrop carries points of the frame into the crop; its inverse pastes back
 * @param landmarks of this face, in pixels of the crop
 */
public record HeadCrop(RgbImage pixels, Similarity frameToCrop, Landmarks landmarks) {}
