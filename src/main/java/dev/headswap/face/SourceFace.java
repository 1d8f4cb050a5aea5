package dev.headswap.face;

import dev.headswap.frame.Landmarks;

/**
 * The face taken from a source photo.
 *
 * @param landmarks in pixels of the photo
 * @param confidence how sure the networks are, 0 to 1
 * @param embedding who it is
 * @param faces how many faces the photo shows
 */
public record SourceFace(Landmarks landmarks, float confidence, Embedding embedding, int faces) {}
