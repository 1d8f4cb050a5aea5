package dev.headswap.video;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to encode.
 *
 * @param encoder libav's name of an encoder, or {@code auto}
 * @param crf constant quality of the encoder's own scale; null: a visually lossless default
 * @param preset speed of the encoder's own scale; null: a default
 * @param pixelFormat libav's name; null: the target's, where the encoder can hold it
 * @param audio what becomes of the sound
 * @param options further options of the encoder, as in {@code ffmpeg -KEY VALUE}
 * @param threads of the encoder; 0 lets it choose
 */
public record EncodeSettings(
    String encoder,
    @Nullable Double crf,
    @Nullable String preset,
    @Nullable String pixelFormat,
    AudioMode audio,
    Map<String, String> options,
    int threads) {

  /** Lets the encoder be chosen. */
  public static final String AUTO = "auto";

  /** The same kind of video as the target, of visually lossless quality, sound copied. */
  public static final EncodeSettings DEFAULT =
      new EncodeSettings(AUTO, null, null, null, AudioMode.COPY, Map.of(), 0);

  /** Whether the encoder is to be chosen. */
  public boolean isAuto() {
    return encoder.equals(AUTO);
  }
}
