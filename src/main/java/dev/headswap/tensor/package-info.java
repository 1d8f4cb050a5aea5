/**
 * The one door between pixels and tensors: value range, colour order, shape checks, the device, and
 * threads fit for inference. No network lives here, and no other room turns pixels into arrays.
 */
@NullMarked
package dev.headswap.tensor;

import org.jspecify.annotations.NullMarked;
