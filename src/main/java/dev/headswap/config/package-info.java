/**
 * YAML to records. Each room owns the record that configures it; this room reads the file, overlays
 * the user's keys on the defaults, and refuses a key it does not know, naming the nearest it does.
 */
@NullMarked
package dev.headswap.config;

import org.jspecify.annotations.NullMarked;
