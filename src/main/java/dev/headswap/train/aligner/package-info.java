/**
 * Training of the Head2Head Aligner against D_A: seed equations (1) to (5), heser-spec 3 and 9, in
 * stages of growing resolution.
 */
@NullMarked
package dev.headswap.train.aligner;

import org.jspecify.annotations.NullMarked;
