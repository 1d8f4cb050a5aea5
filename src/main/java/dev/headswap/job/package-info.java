/**
 * What a job is when it travels: its {@link dev.headswap.job.JobSpec order}, which {@link
 * dev.headswap.job.JobPolicy} checks before anybody acts on it, what has become of it ({@link
 * dev.headswap.job.JobNote}, gathered on the {@link dev.headswap.job.JobBoard}), and in {@code
 * message} the frames and heads between the workers. Knows nothing of Kafka.
 */
@NullMarked
package dev.headswap.job;

import org.jspecify.annotations.NullMarked;
