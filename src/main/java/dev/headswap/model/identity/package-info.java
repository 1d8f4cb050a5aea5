/**
 * Who is it: the frozen identity encoder (the seed's E_id), which sees only the face in the middle
 * of a head crop. The aligner, the losses and the metrics share it.
 */
@NullMarked
package dev.headswap.model.identity;

import org.jspecify.annotations.NullMarked;
