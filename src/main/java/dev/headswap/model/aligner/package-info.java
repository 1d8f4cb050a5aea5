/**
 * Head2Head Aligner: who the source is and how the target looks become one head, the source's, with
 * the target's pose and expression (heser-spec 3). {@link dev.headswap.model.aligner.Aligner} is
 * the front door for swapping; {@link dev.headswap.model.aligner.AlignerNet} is the network that
 * training shares.
 */
@NullMarked
package dev.headswap.model.aligner;

import org.jspecify.annotations.NullMarked;
