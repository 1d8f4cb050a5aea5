package dev.headswap.pipeline;

import dev.headswap.face.HeadCropper;
import dev.headswap.face.track.HeadLocator;
import dev.headswap.face.track.Sighting;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.video.VideoFrame;
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
    Sighting sighting = locator.locate(picture, frame.seconds());
    Landmarks landmarks = sighting.found() ? sighting.expectHead().landmarks() : held();
    return landmarks == null
        ? Finding.none(sighting.reason())
        : found(picture, landmarks);
  }

  private @Nullable Landmarks held() {
    return hold ? last : null;
  }

  private Finding found(RgbImage picture, Landmarks landmarks) {
    last = landmarks;
    return Finding.of(cropper.crop(picture, landmarks));
  }
}
