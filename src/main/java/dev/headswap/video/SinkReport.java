package dev.headswap.video;

import java.util.List;

/**
 * What was written.
 *
 * @param output the final name
 * @param container libav's name of it
 * @param encoder libav's name of the encoder
 * @param pixelFormat that was encoded
 * @param frames in the output
 * @param copiedStreams taken over packet for packet
 * @param marked where the AI mark was put, such as {@code comment} or {@code xmp}; empty if nowhere
 * @param warnings one line for each thing of the target that the output cannot hold
 */
public record SinkReport(
    String output,
    String container,
    String encoder,
    String pixelFormat,
    long frames,
    int copiedStreams,
    List<String> marked,
    List<String> warnings) {}
