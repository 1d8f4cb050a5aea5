/** {@code models}: bundles of our own and public networks. */
@NullMarked
package dev.headswap.cli.models;

import org.jspecify.annotations.NullMarked;
