/**
 * The bundle's own head parser: its network, and how a crop becomes labels. How it is trained is
 * told in {@code train.perception}.
 */
@NullMarked
package dev.headswap.face.bundle.parse;

import org.jspecify.annotations.NullMarked;
