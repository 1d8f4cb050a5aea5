package dev.headswap.video;

import java.util.regex.Pattern;

/** Addresses as people may see them: in messages, logs and lists of jobs. */
public final class Addresses {

  private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^/?#]*@");
  private static final Pattern PASSPHRASE = Pattern.compile("(?<=[?&]passphrase=)[^&]*");

  /** What follows the question mark is the host's, and often a signature. */
  private static final Pattern WEB_QUERY =
      Pattern.compile("^(https?://[^?]*\\?).+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Addresses() {}

  /**
   * Without name, password, passphrase and a web address's query: whoever may read logs or list
   * jobs need not know them.
   */
  public static String shown(String address) {
    String anonymous = CREDENTIALS.matcher(address).replaceFirst("***@");
    String web = WEB_QUERY.matcher(anonymous).replaceFirst("$1***");
    return PASSPHRASE.matcher(web).replaceAll("***");
  }
}
