/**
 * The program's paste on crops that stand for frames. All who paste in an evaluation paste alike;
 * how a region is cut and softened is {@code composite}'s.
 */
@NullMarked
package dev.headswap.eval.paste;

import org.jspecify.annotations.NullMarked;
