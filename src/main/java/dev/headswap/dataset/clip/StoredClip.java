package dev.headswap.dataset.clip;

import dev.headswap.dataset.Clip;
import java.nio.file.Path;

/** A clip and where it lies. */
record StoredClip(Path folder, ClipFile file) {

  Clip clip(Identities identities) {
    ClipHead head = file.clip();
    return new Clip(
        head.identity() + "/" + head.name(),
        identities.number(head.identity()),
        identities.number(head.body()),
        head.video(),
        head.performance(),
        head.kind(),
        file.frames().size());
  }
}
