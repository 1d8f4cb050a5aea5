/**
 * What stands far behind people: walls, shelves, gardens, streets, lights, each a formula over the
 * picture. Nothing here moves or is lit by the scene's lamps.
 */
@NullMarked
package dev.headswap.synth.scene.backdrop;

import org.jspecify.annotations.NullMarked;
