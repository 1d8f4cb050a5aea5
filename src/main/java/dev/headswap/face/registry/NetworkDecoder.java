package dev.headswap.face.registry;

/** How the numbers that come out of a network are to be read. */
public enum NetworkDecoder {
  /** YuNet: cls, obj, bbox, kps for each of the strides 8, 16, 32. */
  YUNET,
  /** Scores N x 2 and corner boxes N x 4 in parts of the input. */
  CORNER_BOXES,
  /** MediaPipe's face mesh: 478 points of x, y, z in pixels of the input; a logit of presence. */
  MESH_478,
  /** 136 numbers, x and y of 68 points of 300-W in parts of the input. */
  POINTS_68,
  /** Scores of classes in planes; the highest wins; {@code labels} says what each class is. */
  CLASS_SCORES,
  /** Three planes 0 to 1: skin, clothes, hair. */
  SKIN_CLOTHES_HAIR,
  /** A vector whose direction says who it is. */
  EMBEDDING
}
