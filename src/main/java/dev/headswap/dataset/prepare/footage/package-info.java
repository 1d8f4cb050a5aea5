/**
 * Which footage there is, and of whom: folders of videos and the tables of VoxCeleb2. No video is
 * opened here.
 */
@NullMarked
package dev.headswap.dataset.prepare.footage;

import org.jspecify.annotations.NullMarked;
