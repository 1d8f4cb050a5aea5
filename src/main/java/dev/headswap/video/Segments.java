package dev.headswap.video;

import java.nio.file.Path;

/**
 * How the finished pieces of an output wait until all are there. A resumed run must cut them at the
 * same frames and must be the same job.
 *
 * @param folder keeps them; it goes away when the output is complete
 * @param frames in each, at least 1; an interruption loses at most so many
 * @param job tells this job from others on the same target: whatever else decides its pixels
 */
public record Segments(Path folder, int frames, String job) {

  /** What a key frame every ten seconds or so costs is hardly seen. */
  public static final int USUAL_FRAMES = 250;

  public Segments {
    if (frames < 1) {
      throw new IllegalArgumentException("at least 1 frame a segment required but was " + frames);
    }
  }

  /** Pieces of {@link #USUAL_FRAMES} for a job that the target and the encoder describe wholly. */
  public static Segments in(Path folder) {
    return new Segments(folder, USUAL_FRAMES, "");
  }
}
