package dev.headswap.dataset;

/** Data that cannot be learnt from: which, why, and what to do. */
public final class DatasetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String place;

  /**
   * @param place the file, folder or data string
   */
  public DatasetException(String place, String message) {
    super(place + ": " + message);
    this.place = place;
  }

  /** The file, folder or data string. */
  public String place() {
    return place;
  }
}
