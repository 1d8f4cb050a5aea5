@NullMarked
package dev.headswap.telemetry;

import org.jspecify.annotations.NullMarked;
