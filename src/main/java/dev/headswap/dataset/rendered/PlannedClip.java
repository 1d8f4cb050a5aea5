package dev.headswap.dataset.rendered;

import dev.headswap.dataset.Clip;
import dev.headswap.dataset.clip.ClipHead;
import java.util.Locale;

/**
 * A clip to be drawn.
 *
 * @param performance its number
 * @param identity the number of the person whose head it is
 * @param body the number of the person whose body it is
 */
public record PlannedClip(int performance, int identity, int body) {

  /** Whether the head is on its own body. */
  public Clip.Kind kind() {
    return identity == body ? Clip.Kind.OWN : Clip.Kind.SWAP;
  }

  /** What is stored of it. */
  public ClipHead head() {
    String key = number(performance);
    String name = identity == body ? "p" + key : "p" + key + "-on-" + number(body);
    return new ClipHead(name, number(identity), number(body), key, key, kind());
  }

  /** What a corpus says of it. */
  Clip clip(int frames) {
    ClipHead head = head();
    String name = head.identity() + "/" + head.name();
    return new Clip(name, identity, body, head.video(), head.performance(), kind(), frames);
  }

  private static String number(int value) {
    return String.format(Locale.ROOT, "%06d", value);
  }
}
