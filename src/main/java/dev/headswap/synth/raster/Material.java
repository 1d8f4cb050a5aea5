package dev.headswap.synth.raster;

/**
 * How a surface meets light; its colour is the mesh's.
 *
 * @param specular strength of the highlight, 0 (none) to 1 (a mirror)
 * @param gloss sharpness of the highlight: the exponent of Blinn-Phong, 2 (broad) to 500 (a point)
 * @param twoSided whether triangles show that are seen from behind (their normal is turned round)
 * @param softness 0 to 1: how far light creeps under the surface, as in skin
 * @param strand 0 to 1: how much the highlight follows fibres along the first axis of {@link
 *     Mesh#uv()}, as in hair
 * @param grain 0 to 1: contrast of fine streaks along the first axis of {@link Mesh#uv()}; fibres
 *     where strand is 1, mottling where it is 0
 * @param opacity 1 hides what is behind; less lets it shine through, as glass does
 */
public record Material(
    float specular,
    float gloss,
    boolean twoSided,
    float softness,
    float strand,
    float grain,
    float opacity) {

  /** No highlight, one side. */
  public static final Material MATTE = new Material(0, 8, false, 0, 0, 0, 1);

  /** Living skin. */
  public static final Material SKIN = new Material(0.18f, 18, false, 1, 0, 0.06f, 1);

  /** Moist lips. */
  public static final Material LIPS = new Material(0.4f, 40, false, 0.7f, 0, 0, 1);

  /** The wet ball of an eye. */
  public static final Material EYE = new Material(0.9f, 250, false, 0.2f, 0, 0, 1);

  /** Hair, which has no inside. */
  public static final Material HAIR = new Material(0.5f, 30, true, 0, 1, 0.5f, 1);

  /** Woven cloth. */
  public static final Material CLOTH = new Material(0.03f, 6, true, 0, 0, 0.12f, 1);

  /** Polished metal or plastic. */
  public static final Material POLISHED = new Material(0.7f, 90, true, 0, 0, 0, 1);

  /** The pane of spectacles. */
  public static final Material GLASS = new Material(0.9f, 200, true, 0, 0, 0, 0.03f);

  /** The same with another highlight. */
  public Material shining(float otherSpecular, float otherGloss) {
    return new Material(otherSpecular, otherGloss, twoSided, softness, strand, grain, opacity);
  }

  /** The same seen from both sides. */
  public Material bothSides() {
    return new Material(specular, gloss, true, softness, strand, grain, opacity);
  }

  /** The same with other contrast of its grain. */
  public Material grained(float otherGrain) {
    return new Material(specular, gloss, twoSided, softness, strand, otherGrain, opacity);
  }

  /** The same, more or less see-through. */
  public Material veiled(float otherOpacity) {
    return new Material(specular, gloss, twoSided, softness, strand, grain, otherOpacity);
  }
}
