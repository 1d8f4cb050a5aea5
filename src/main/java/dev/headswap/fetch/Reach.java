package dev.headswap.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts may be asked, by their names and by the addresses behind those. Whoever connects
 * takes the addresses from here: asking the name service again could give others.
 */
public final class Reach {

  /** Java reads 010 as ten, others as eight. */
  private static final Pattern OCTAL = Pattern.compile("(?:[0-9.]*\\.)?0[0-9][0-9.]*");

  private final Set<String> hosts;
  private final Predicate<InetAddress> allowed;
  private final Names names;

  /** A name service. */
  interface Names {

    /** All addresses of a host. */
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /**
   * A reach.
   *
   * @param hosts and those below them; empty: any
   * @param privateHosts whether hosts of private networks may be asked
   */
  public Reach(Set<String> hosts, boolean privateHosts) {
    this(hosts, address -> privateHosts || Networks.isPublic(address), InetAddress::getAllByName);
  }

  Reach(Set<String> hosts, Predicate<InetAddress> allowed, Names names) {
    this.hosts = hosts;
    this.allowed = allowed;
    this.names = names;
  }

  /**
   * Refuses a host by its name alone.
   *
   * @throws FetchException if there is none, or it is not among the allowed ones
   */
  public void expectNamed(@Nullable String host) {
    if (host == null || OCTAL.matcher(host).matches()) {
      throw FetchException.refused("an address with a host required");
    }
    String name = host.toLowerCase(Locale.ROOT);
    if (!hosts.isEmpty()
        && hosts.stream().noneMatch(known -> name.equals(known) || name.endsWith("." + known))) {
      throw FetchException.refused(
          "'%s' is none of the hosts in kafka.allow.hosts".formatted(host));
    }
  }

  /**
   * Where a host is.
   *
   * @throws FetchException if it may not be asked
   * @throws UnknownHostException if there is none of that name
   */
  public InetAddress[] addresses(@Nullable String host) throws UnknownHostException {
    expectNamed(host);
    InetAddress[] addresses = names.of(String.valueOf(host));
    for (InetAddress address : addresses) {
      if (!allowed.test(address)) {
        throw FetchException.refused(
            "'%s' is a host of a private network (kafka.allow.private-hosts)".formatted(host));
      }
    }
    return addresses;
  }
}
