/**
 * The three stages as programs of their own, with Kafka between them: {@link
 * dev.headswap.worker.DecodeWorker}, {@link dev.headswap.worker.InferWorker} and {@link
 * dev.headswap.worker.EncodeWorker}, any number of each. Whatever is delivered twice is dealt with
 * once; whatever cannot be dealt with goes to the dead letters. The networks and the outputs come
 * from outside, as {@code tools}.
 */
@NullMarked
package dev.headswap.worker;

import org.jspecify.annotations.NullMarked;
