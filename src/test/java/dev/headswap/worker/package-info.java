@NullMarked
package dev.headswap.worker;

import org.jspecify.annotations.NullMarked;
