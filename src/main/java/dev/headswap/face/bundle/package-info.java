/**
 * Perception out of a model bundle: our own detector, landmarks, parser and identity network behind
 * the interfaces of {@code face}. Public networks live in {@code face.perception}; training in
 * {@code train.perception}.
 */
@NullMarked
package dev.headswap.face.bundle;

import org.jspecify.annotations.NullMarked;
