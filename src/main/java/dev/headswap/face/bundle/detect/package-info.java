/**
 * The bundle's own face detector: its network, and how its map becomes faces. How it is trained is
 * told in {@code train.perception}.
 */
@NullMarked
package dev.headswap.face.bundle.detect;

import org.jspecify.annotations.NullMarked;
