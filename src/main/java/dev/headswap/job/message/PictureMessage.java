package dev.headswap.job.message;

import dev.headswap.frame.RgbImage;
import dev.headswap.job.Message;
import java.util.function.Supplier;

/**
 * A whole picture that somebody wrote to the frames topic: the head in it is still to be found.
 *
 * @param index of the picture, from 0
 * @param seconds when it is shown
 * @param capturedMillis when it was taken, since 1970; 0 if unknown
 * @param packed gives the picture. It is unpacked only when asked, which fails with a {@link
 *     dev.headswap.transport.CodecException} if it is damaged
 */
public record PictureMessage(
    String job,
    int attempt,
    long index,
    double seconds,
    long capturedMillis,
    Supplier<RgbImage> packed)
    implements Message {

  /** The picture. */
  public RgbImage picture() {
    return packed.get();
  }
}
