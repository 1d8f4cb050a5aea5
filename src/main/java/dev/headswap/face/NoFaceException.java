package dev.headswap.face;

/** A picture without a usable face: which one, and why. */
public final class NoFaceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String picture;

  public NoFaceException(String picture, String message) {
    super(picture + ": " + message);
    this.picture = picture;
  }

  /** What the caller called the picture, such as its path. */
  public String picture() {
    return picture;
  }
}
