/** Single layers with weights: convolution, linear, spectral norm, batch norm, PReLU. */
@NullMarked
package dev.headswap.nn.layer;

import org.jspecify.annotations.NullMarked;
