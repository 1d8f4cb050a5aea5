/**
 * The commands that make data: {@code headswap synth} draws procedural talking heads and the sample
 * files, {@code headswap prepare} makes training clips of real video.
 */
@NullMarked
package dev.headswap.cli.data;

import org.jspecify.annotations.NullMarked;
