/**
 * The critics of training, D_A for animated heads and D_B for blends: one class, other channels.
 * Nothing here runs when heads are swapped, and no loss is computed here.
 */
@NullMarked
package dev.headswap.model.discriminator;

import org.jspecify.annotations.NullMarked;
