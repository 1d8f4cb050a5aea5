@NullMarked
package dev.headswap.job.message;

import org.jspecify.annotations.NullMarked;
