package dev.headswap.tensor;

/** A device or native library that was asked for and is not there. */
public final class DeviceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String device;

  public DeviceException(String device, String message) {
    super(message);
    this.device = device;
  }

  public DeviceException(String device, String message, Throwable cause) {
    super(message, cause);
    this.device = device;
  }

  /** What was asked for, such as {@code cuda:0}. */
  public String device() {
    return device;
  }
}
