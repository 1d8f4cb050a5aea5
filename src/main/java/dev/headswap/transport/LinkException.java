package dev.headswap.transport;

/** A link that cannot carry on: its name, and whether trying again may help. */
public final class LinkException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String link;
  private final boolean retriable;

  public LinkException(String link, boolean retriable, String message) {
    super("%s: %s".formatted(link, message));
    this.link = link;
    this.retriable = retriable;
  }

  /** The link's name. */
  public String link() {
    return link;
  }

  /** Whether the same may succeed later. */
  public boolean retriable() {
    return retriable;
  }
}
