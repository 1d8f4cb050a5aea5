/**
 * Many pictures of many procedural people, drawn once and kept in few files: single heads and
 * frames of groups, with all that is known of them. Lessons for networks are made of them in {@code
 * dataset.lesson}; clips, in which people move, live in {@code dataset.clip}.
 */
@NullMarked
package dev.headswap.dataset.portrait;

import org.jspecify.annotations.NullMarked;
