package dev.headswap.video.encode;

/**
 * One encoder of this build of libav.
 *
 * @param name libav's name
 * @param codec what it makes
 * @param works whether a trial opening succeeded
 * @param note why not, empty if it works
 */
public record EncoderInfo(String name, String codec, boolean works, String note) {}
