package dev.headswap.synth.raster;

import dev.headswap.frame.Similarity;
import dev.headswap.synth.space.Transform;

/**
 * A mesh put into the world.
 *
 * @param mesh in its own frame
 * @param placement from that frame into the world
 * @param inPicture moves what is drawn within the frame, in pixels of the frame; what it enlarges
 *     grows in depth too
 */
public record Prop(Mesh mesh, Transform placement, Similarity inPicture) {

  /** Where its placement says. */
  public Prop(Mesh mesh, Transform placement) {
    this(mesh, placement, Similarity.IDENTITY);
  }
}
