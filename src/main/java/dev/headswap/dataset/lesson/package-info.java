/**
 * What a perception network sees in one example and what it should answer: portraits and crowds,
 * moved, coloured and spoilt at random. Each is a pure function of seed, step and index. Losses and
 * networks live in {@code train.perception}.
 */
@NullMarked
package dev.headswap.dataset.lesson;

import org.jspecify.annotations.NullMarked;
