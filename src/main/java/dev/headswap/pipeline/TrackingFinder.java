package dev.headswap.pipeline;

import dev.headswap.face.HeadCropper;
import dev.headswap.face.track.HeadLocator;
import dev.headswap.face.track.HeadSighting;
import dev.headswap.face.track.LocatedHead;
import dev.headswap.face.track.NoHead;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.video.VideoFrame;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Follows one person through the video.
 *
 * <p>Ownership: the locator's networks belong to whoever opened them.
 */
public final class TrackingFinder implements HeadFinder {

  private final HeadLocator locator;
  private final HeadCropper cropper;
  private final boolean hold;
  private @Nullable Landmarks last;

  /**
   * @param hold go on where the head was last when it is not found ({@link NoFacePolicy#HOLD})
   */
  public TrackingFinder(HeadLocator locator, HeadCropper cropper, boolean hold) {
    this.locator = locator;
    this.cropper = cropper;
    this.hold = hold;
  }

  @Override
  public Finding find(VideoFrame frame) {
    RgbImage picture = frame.rgb();
    HeadSighting sighting = locator.locate(picture, frame.seconds());
    if (sighting instanceof LocatedHead head) {
      last = head.landmarks();
      return Finding.of(cropper.crop(picture, head.landmarks()));
    }
    return held(picture, (NoHead) sighting);
  }

  private Finding held(RgbImage picture, NoHead missing) {
    return hold && last != null
        ? Finding.of(cropper.crop(picture, last))
        : Finding.none(missing.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
