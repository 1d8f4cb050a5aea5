package dev.headswap.cli.stream;

import java.util.regex.Pattern;

/** Addresses of jobs, for people. */
final class Addresses {

  private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^/@]*@");

  private Addresses() {}

  /** Without a name and password in it: whoever may list jobs need not know them. */
  static String shown(String address) {
    return CREDENTIALS.matcher(address).replaceFirst("***@");
  }
}
