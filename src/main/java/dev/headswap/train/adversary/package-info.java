/** The other side of the game: a discriminator, its turn and what it tells the generator. */
@NullMarked
package dev.headswap.train.adversary;

import org.jspecify.annotations.NullMarked;
