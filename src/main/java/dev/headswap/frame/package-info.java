/**
 * The words every room speaks: pictures, points, label maps, crops and the transforms between them.
 * Plain Java values without native memory; nothing here decodes, detects or computes a network.
 */
@NullMarked
package dev.headswap.frame;

import org.jspecify.annotations.NullMarked;
