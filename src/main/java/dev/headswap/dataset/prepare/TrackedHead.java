package dev.headswap.dataset.prepare;

import dev.headswap.face.track.HeadLocator;
import dev.headswap.face.track.LocatedHead;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import java.util.Optional;

/** Follows the person of the largest face. */
record TrackedHead(HeadLocator locator) implements HeadFinder {

  @Override
  public Optional<Landmarks> find(RgbImage frame, double seconds) {
    return locator.locate(frame, seconds) instanceof LocatedHead head
        ? Optional.of(head.landmarks())
        : Optional.empty();
  }
}
