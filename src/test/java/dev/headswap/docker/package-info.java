/** Whether what lies in {@code docker/} fits the program. */
@NullMarked
package dev.headswap.docker;

import org.jspecify.annotations.NullMarked;
