/**
 * What a training run leaves behind: its folder with configuration, log, TensorBoard events,
 * previews, checkpoints and model. Everything appears whole or not at all, so that a full disk or a
 * killed process costs no more than the steps since the last checkpoint.
 */
@NullMarked
package dev.headswap.train.run;

import org.jspecify.annotations.NullMarked;
