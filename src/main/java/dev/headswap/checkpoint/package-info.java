/**
 * Weights on disk: model bundles (a manifest and safetensors files) that are verified before a
 * single number is used. Knows no network: a bundle's components are names and arrays.
 */
@NullMarked
package dev.headswap.checkpoint;

import org.jspecify.annotations.NullMarked;
