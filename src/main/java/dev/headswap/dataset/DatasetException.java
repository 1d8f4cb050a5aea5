package dev.headswap.dataset;

/** Data that cannot be learnt from, or not be written: which, why, and what to do. */
public final class DatasetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Which side failed. */
  public enum Kind {
    INPUT,
    OUTPUT
  }

  private final String place;
  private final Kind kind;

  /**
   * Data that cannot be read or is not enough.
   *
   * @param place the file, folder or data string
   */
  public DatasetException(String place, String message) {
    this(place, message, Kind.INPUT);
  }

  private DatasetException(String place, String message, Kind kind) {
    super(place + ": " + message);
    this.place = place;
    this.kind = kind;
  }

  /** A file or folder that cannot be written. */
  public static DatasetException output(String place, String message) {
    return new DatasetException(place, message, Kind.OUTPUT);
  }

  /** The file, folder or data string. */
  public String place() {
    return place;
  }

  /** Which side failed. */
  public Kind kind() {
    return kind;
  }
}
