/**
 * What lies on disk until an output is complete: encoded segments, the journal that lists those
 * that are safe, and the unfinished output beside its place. Containers and encoders are not here.
 */
@NullMarked
package dev.headswap.video.segment;

import org.jspecify.annotations.NullMarked;
