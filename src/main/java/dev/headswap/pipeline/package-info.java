/**
 * The story, read from top to bottom: {@link DecodeStage} (read a frame, find the head, cut it out)
 * -> {@link InferStage} (the networks) -> {@link EncodeStage} (paste it back, write the frame),
 * with a {@link dev.headswap.transport.Link} between any two. {@link HeadSwapPipeline} runs all
 * three in one JVM, each on a thread of its own.
 *
 * <p>Ownership: a {@link FrameJob} owns its frame; it belongs to the stage that holds it, and
 * {@link EncodeStage} closes it. A job that gets lost on the way is closed by the link.
 */
@NullMarked
package dev.headswap.pipeline;

import org.jspecify.annotations.NullMarked;
