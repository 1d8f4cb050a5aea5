@NullMarked
package dev.headswap.job;

import org.jspecify.annotations.NullMarked;
