/**
 * How people move while they talk: poses, expressions, blinks and glances as pure functions of a
 * seed and the time. Nothing here has a shape or is drawn.
 */
@NullMarked
package dev.headswap.synth.motion;

import org.jspecify.annotations.NullMarked;
