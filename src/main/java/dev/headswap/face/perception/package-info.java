/**
 * {@code Perception}: the networks of one run, opened from the registry, behind the interfaces of
 * {@code face}; detectors and the identity embedder.
 */
@NullMarked
package dev.headswap.face.perception;

import org.jspecify.annotations.NullMarked;
