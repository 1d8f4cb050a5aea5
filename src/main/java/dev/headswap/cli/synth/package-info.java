/** {@code headswap synth}: procedural talking heads into folders and files. */
@NullMarked
package dev.headswap.cli.synth;

import org.jspecify.annotations.NullMarked;
