/**
 * Who makes a film of a trial: the program itself, with the Aligner, parser, Blender and paste of a
 * real run, and its Aligner alone. Rivals without networks are in {@code eval.baseline}.
 */
@NullMarked
package dev.headswap.eval.entrant;

import org.jspecify.annotations.NullMarked;
