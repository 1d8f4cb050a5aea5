/**
 * Finetuning the Aligner to one person, the seed's ft600 (heser-spec 9): the code of the source
 * becomes a weight, and MLP, generator and D_A learn from the source's photos alone.
 */
@NullMarked
package dev.headswap.train.finetune;

import org.jspecify.annotations.NullMarked;
