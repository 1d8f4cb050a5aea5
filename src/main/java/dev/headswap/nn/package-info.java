/**
 * Blocks of networks that know nothing of heads: a tree of named parameters with a forward pass,
 * trainable through the engine's autograd and foldable for inference. What a block is used for, and
 * how a file of weights looks, is known elsewhere.
 *
 * <p>Parameters are named as PyTorch names them ({@code layer1.0.conv1.weight}), so that public
 * weights load without a table.
 *
 * <p>Ownership: weights belong to the manager given to {@link dev.headswap.nn.Layer#load}; what a
 * forward pass returns belongs to the manager of its input. Inputs are never closed.
 */
@NullMarked
package dev.headswap.nn;

import org.jspecify.annotations.NullMarked;
