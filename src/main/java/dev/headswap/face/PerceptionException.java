package dev.headswap.face;

/** A perception network that cannot be had: which one, and what to do. */
public final class PerceptionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String network;

  public PerceptionException(String network, String message) {
    super(message);
    this.network = network;
  }

  /** Its name in the registry, or its role where none was named. */
  public String network() {
    return network;
  }
}
