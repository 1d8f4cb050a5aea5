package dev.headswap.video;

import java.util.regex.Pattern;

/** Addresses as people may see them: in messages, logs and lists of jobs. */
public final class Addresses {

  private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^/?#]*@");
  private static final Pattern SRT_SECRET = Pattern.compile("(?<=[?&](passphrase|streamid)=)[^&]*");

  /** What follows the question mark is the host's, and often a signature. */
  private static final Pattern WEB_QUERY =
      Pattern.compile("^(https?://[^?]*\\?).+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What follows the application's name is the stream's key: who knows it may send. */
  private static final Pattern STREAM_KEY =
      Pattern.compile(
          "^(rtmp[a-z]*://[^/]*/[^/?]+[/?]).+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Addresses() {}

  /**
   * Without name, password, passphrase, stream key and a web address's query: whoever may read logs
   * or list jobs need not know them.
   */
  public static String shown(String address) {
    String anonymous = CREDENTIALS.matcher(address).replaceFirst("***@");
    String web = WEB_QUERY.matcher(anonymous).replaceFirst("$1***");
    String unnamed = STREAM_KEY.matcher(web).replaceFirst("$1***");
    return SRT_SECRET.matcher(unnamed).replaceAll("***");
  }
}
