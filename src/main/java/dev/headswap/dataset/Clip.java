package dev.headswap.dataset;

/**
 * Some frames of one head.
 *
 * @param name unique in its corpus, such as {@code 000017/p0003}
 * @param identity whose head it is
 * @param body whose body it is; other than {@code identity} only in a {@link Kind#SWAP}
 * @param video the footage it was cut from; sampling takes identity, video and clip each with equal
 *     chances
 * @param performance clips with the same key show the same motion in the same scene and light,
 *     frame by frame
 * @param frames how many
 */
public record Clip(
    String name, int identity, int body, String video, String performance, Kind kind, int frames) {

  /** Whether the head is on its own body. */
  public enum Kind {
    OWN,
    SWAP
  }

  /** Whether the head is on its own body. */
  public boolean own() {
    return kind == Kind.OWN;
  }
}
