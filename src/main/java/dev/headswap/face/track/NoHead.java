package dev.headswap.face.track;

/**
 * A frame without a head to swap.
 *
 * @param reason why
 */
public record NoHead(Reason reason) implements HeadSighting {

  /** Why a frame has no head to swap. */
  public enum Reason {
    /** No face in the frame. */
    NO_FACE,
    /** Faces, but not the person who was chosen. */
    OTHER_PERSON,
    /** The face has too few pixels between its eyes. */
    TOO_SMALL,
    /** Something like a face, but the networks do not believe in it. */
    UNCERTAIN,
    /** The networks say where a face is, but no face can look like that. */
    IMPOSSIBLE_LANDMARKS
  }
}
