package dev.headswap.eval.entrant;

import java.util.List;

/** Who takes part. */
public enum Entrant {
  /** Aligner, Blender and paste. */
  OURS("ours", "Headswap"),
  /** The target's frames as they are. */
  TARGET("target", "target left as it is"),
  /** The source's photo, warped and recoloured. */
  WARP("warp", "photo warped by landmarks"),
  /** Aligner and paste, without the Blender. */
  ALIGNER("aligner", "Aligner without Blender");

  /** All but ours. */
  public static final List<Entrant> RIVALS = List.of(TARGET, WARP, ALIGNER);

  private final String key;
  private final String title;

  Entrant(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** Its name in machine-readable results. */
  public String key() {
    return key;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }
}
