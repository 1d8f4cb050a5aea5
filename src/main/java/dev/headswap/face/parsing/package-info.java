/**
 * Head crops to labels by networks: one that scores all classes, or a skin-and-hair network whose
 * rough areas are completed by landmarks.
 */
@NullMarked
package dev.headswap.face.parsing;

import org.jspecify.annotations.NullMarked;
