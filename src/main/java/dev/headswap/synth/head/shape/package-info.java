/**
 * The form of a head at rest: its proportions in centimetres, the net of rows and columns that is
 * drawn over it with slits for eyes and mouth, and the forms of skull, face, nose, lips and jaw.
 * Nothing here moves or has a colour; that is {@code synth.head.skin}.
 */
@NullMarked
package dev.headswap.synth.head.shape;

import org.jspecify.annotations.NullMarked;
