/**
 * Landmarks by networks: cutting the face out upright, and reading 68 points of 300-W out of what
 * different networks give.
 */
@NullMarked
package dev.headswap.face.points;

import org.jspecify.annotations.NullMarked;
