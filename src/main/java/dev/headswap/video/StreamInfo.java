package dev.headswap.video;

/**
 * One stream of a container.
 *
 * @param index its place
 * @param type video, audio, subtitle, data, attachment or cover
 * @param codec libav's name of the codec
 * @param language as tagged, empty if not
 * @param title as tagged, empty if not
 */
public record StreamInfo(int index, String type, String codec, String language, String title) {}
