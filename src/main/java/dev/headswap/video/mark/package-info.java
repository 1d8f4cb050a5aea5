/** The machine-readable mark "made with AI" in the forms that containers and pictures can hold. */
@NullMarked
package dev.headswap.video.mark;

import org.jspecify.annotations.NullMarked;
