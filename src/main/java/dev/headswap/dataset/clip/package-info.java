/**
 * Corpora in folders: {@code dataset.yaml} says how the crops were cut, and each clip is a folder
 * {@code identity/clip} with {@code clip.json}, {@code frames/} and {@code labels/}. Reads and
 * writes them, caches what was decoded, and says what is wrong with a folder before anybody trains
 * on it. Where the frames come from is not known here.
 */
@NullMarked
package dev.headswap.dataset.clip;

import org.jspecify.annotations.NullMarked;
