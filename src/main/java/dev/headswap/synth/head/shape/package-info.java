/**
 * The skin of a head: its proportions in centimetres, the net of rows and columns that is drawn
 * over it with slits for eyes and mouth, the forms of skull, nose, lips and lids, its colours, and
 * how all that moves with an expression. Eyeballs, teeth and ears are in {@code synth.head.part}.
 */
@NullMarked
package dev.headswap.synth.head.shape;

import org.jspecify.annotations.NullMarked;
