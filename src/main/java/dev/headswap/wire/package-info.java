/**
 * The words on the wire, generated from {@code src/main/proto}. Nothing is written here by hand;
 * what the words mean to the program is the room {@code job}'s business.
 */
@NullUnmarked
package dev.headswap.wire;

import org.jspecify.annotations.NullUnmarked;
