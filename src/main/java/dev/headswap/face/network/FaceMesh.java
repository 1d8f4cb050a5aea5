package dev.headswap.face.network;

import dev.headswap.frame.Landmarks;
import java.util.List;

/**
 * MediaPipe's face mesh: 478 points of x, y, z in pixels of the input, and a logit of presence. The
 * 68 points of 300-W are picked from its vertices: eyes, lips and nose have vertices of their own;
 * the jaw follows the outline of the face from the height of the eyes to the chin, thinned to equal
 * steps.
 */
final class FaceMesh implements PointDecoder {

  /** The vertex that stands for each of the 68 points. */
  private static final int[] VERTEX = {
    // jaw, from the left of the picture by the chin (8) to the right
    127,
    234,
    93,
    132,
    58,
    172,
    150,
    176,
    152,
    400,
    379,
    397,
    288,
    361,
    323,
    454,
    356,
    // brow on the left, brow on the right: their upper edge
    70,
    63,
    105,
    66,
    107,
    336,
    296,
    334,
    293,
    300,
    // bridge of the nose, then below it from nostril to nostril
    168,
    197,
    195,
    4,
    98,
    97,
    2,
    326,
    327,
    // eyes: outer corner on the left, upper lid, inner corner, lower lid; then the other one
    33,
    160,
    158,
    133,
    153,
    144,
    362,
    385,
    387,
    263,
    373,
    380,
    // outer edge of the lips from the corner on the left, above to the right, below back
    61,
    40,
    37,
    0,
    267,
    270,
    291,
    321,
    314,
    17,
    84,
    91,
    // inner edge of the lips
    78,
    81,
    13,
    311,
    308,
    402,
    14,
    178
  };

  @Override
  public Landmarks landmarks(List<float[]> outputs, int inputWidth, int inputHeight) {
    float[] mesh = outputs.get(0);
    float[] xy = new float[2 * Landmarks.COUNT];
    for (int i = 0; i < VERTEX.length; i++) {
      xy[2 * i] = mesh[3 * VERTEX[i]];
      xy[2 * i + 1] = mesh[3 * VERTEX[i] + 1];
    }
    return new Landmarks(xy);
  }

  @Override
  public float presence(List<float[]> outputs) {
    return (float) (1 / (1 + Math.exp(-outputs.get(1)[0])));
  }
}
