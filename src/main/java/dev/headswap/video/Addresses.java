package dev.headswap.video;

import java.util.regex.Pattern;

/** Addresses as people may see them: in messages, logs and lists of jobs. */
public final class Addresses {

  private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^/@]*@");
  private static final Pattern PASSPHRASE = Pattern.compile("(?<=[?&]passphrase=)[^&]*");

  private Addresses() {}

  /**
   * Without name, password and passphrase: whoever may read logs or list jobs need not know them.
   */
  public static String shown(String address) {
    String anonymous = CREDENTIALS.matcher(address).replaceFirst("***@");
    return PASSPHRASE.matcher(anonymous).replaceAll("***");
  }
}
