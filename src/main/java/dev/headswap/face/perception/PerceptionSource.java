package dev.headswap.face.perception;

import dev.headswap.face.FaceDetector;
import dev.headswap.face.HeadParser;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.registry.NetworkRole;
import dev.headswap.frame.CropTemplate;

/**
 * Where the networks that perceive come from. Holds nothing open; what it opens belongs to the
 * caller.
 */
public interface PerceptionSource {

  /** Whether a network for a role is at hand. */
  boolean has(NetworkRole role);

  /** In a few words: the network of a role, with the start of its sha256. */
  String describe(NetworkRole role);

  /**
   * Opens what finds faces.
   *
   * @param threshold from which score on a detection counts, 0 to 1
   * @throws RuntimeException if its file is missing, damaged or unfit, with what to do
   */
  FaceDetector detector(double threshold);

  /** Opens what finds the points of a face; errors as {@link #detector}. */
  LandmarkDetector landmarks();

  /** Opens what labels the crops of one template; errors as {@link #detector}. */
  HeadParser parser(CropTemplate template);

  /** Opens what tells people apart; errors as {@link #detector}. */
  IdentityEmbedder embedder();
}
