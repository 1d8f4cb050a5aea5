/**
 * Back into the frame: where the new head replaces the old one and how softly, and the visible mark
 * that says the picture was made with AI. Gives {@link dev.headswap.frame.Patch patches}; writing
 * them into a frame's own samples is the video room's.
 */
@NullMarked
package dev.headswap.composite;

import org.jspecify.annotations.NullMarked;
