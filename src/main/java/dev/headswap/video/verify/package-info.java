/** Whether an output keeps what it promised to keep of its target, and how fast the path is. */
@NullMarked
package dev.headswap.video.verify;

import org.jspecify.annotations.NullMarked;
