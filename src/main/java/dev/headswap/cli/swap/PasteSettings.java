package dev.headswap.cli.swap;

import dev.headswap.composite.PasteBack;
import dev.headswap.composite.PasteConfig;
import dev.headswap.config.Configuration;

/** How the configuration wants heads put back. */
public final class PasteSettings {

  private PasteSettings() {}

  /** Puts heads back as {@code composite} says. */
  public static PasteBack pasteBack(Configuration configuration) {
    return new PasteBack(
        new PasteConfig(
            configuration.number("composite.dilation", 0),
            configuration.number("composite.feather", 0)));
  }
}
