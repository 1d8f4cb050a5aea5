package dev.headswap.config;

/** A configuration that cannot be used: which key, and what is wrong with it. */
public final class ConfigException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;

  public ConfigException(String key, String message) {
    super(message);
    this.key = key;
  }

  /** The dotted key, or the file's name where the file itself is at fault. */
  public String key() {
    return key;
  }
}
