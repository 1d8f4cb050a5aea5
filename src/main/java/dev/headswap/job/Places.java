package dev.headswap.job;

import dev.headswap.fetch.FetchException;
import dev.headswap.fetch.Fetcher;
import dev.headswap.fetch.Reach;
import dev.headswap.video.Addresses;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a job may read and write: addresses become real paths, symbolic links followed. */
final class Places {

  private static final String FILE = "file";
  private static final Pattern OUTPUT_NAME = Pattern.compile("[^/\\\\:*?\"<>|%\\p{Cntrl}]{1,200}");
  private static final List<String> LIST_BEGINNINGS =
      List.of("#EXTM3U", "ffconcat", "<?xml", "<MPD", "v=0", "[playlist]", "\ufeff#EXTM3U");

  private static final Set<String> SENDERS =
      Set.of("rtsp", "rtsps", "rtmp", "rtmps", "rtmpt", "udp", "rtp", "srt", "tcp");

  /** Of these, what follows the question mark is libav's, not the host's. */
  private static final Set<String> PLAIN = Set.of("udp", "rtp", "srt", "tcp");

  private static final Set<String> OPTIONS =
      Set.of("listen", "mode", "ttl", "pkt_size", "latency", "streamid", "passphrase", "pbkeylen");

  private final JobLimits limits;
  private final Reach reach;

  Places(JobLimits limits) {
    this.limits = limits;
    this.reach = limits.reach();
  }

  /** The file that an address means, if it may be read. */
  Path readable(String what, String address) {
    URI uri = uri(what, address);
    String scheme = scheme(what, uri);
    if (!scheme.equals(FILE)) {
      throw new RefusedException(
          "%s: a file, or an address of %s, required but was '%s'"
              .formatted(what, new TreeSet<>(Fetcher.SCHEMES), shown(address)));
    }
    Path real = real(RefusedException.Kind.INPUT, what, path(what, uri), address);
    if (limits.inputRoots().stream().noneMatch(root -> isBelow(root, real))) {
      throw new RefusedException(
          "%s: '%s' is not below the folders that jobs may read".formatted(what, shown(address)));
    }
    expectNoList(what, real);
    return real;
  }

  /**
   * The address that a file is fetched from, if it may; null if it is none. Where its host is, is
   * asked when it is fetched.
   */
  @Nullable URI web(String what, String address) {
    URI uri = uri(what, address);
    if (!Fetcher.SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
      return null;
    }
    scheme(what, uri);
    try {
      reach.expectNamed(uri.getHost());
    } catch (FetchException e) {
      throw new RefusedException(what + ": " + shown(e.getMessage()));
    }
    return uri;
  }

  /** The file that an address means, if it may be written. */
  Path writable(String address) {
    URI uri = uri("output", address);
    if (!scheme("output", uri).equals(FILE)) {
      throw new RefusedException("output: a file required but was '%s'".formatted(shown(address)));
    }
    Path wanted = path("output", uri);
    Path name = wanted.getFileName();
    Path folder = wanted.getParent();
    if (name == null || folder == null || !OUTPUT_NAME.matcher(name.toString()).matches()) {
      throw new RefusedException(
          "output: a plain file name required but was '%s'".formatted(shown(address)));
    }
    Path real = real(RefusedException.Kind.OUTPUT, "output", folder, address);
    if (name.toString().startsWith(".") || !isBelow(limits.outputRoot(), real)) {
      throw new RefusedException(
          "output: '%s' is not below the folder that jobs may write to".formatted(shown(address)));
    }
    return real.resolve(name.toString());
  }

  /** The address that a live job reads, if it may. */
  String source(String address) {
    return stream("target", address);
  }

  /** The address or file that a live job writes, if it may. */
  String sink(String address) {
    boolean file = FILE.equalsIgnoreCase(uri("output", address).getScheme());
    return file ? writable(address).toString() : stream("output", address);
  }

  private String stream(String what, String address) {
    URI uri = uri(what, address);
    String scheme = scheme(what, uri);
    if (!SENDERS.contains(scheme)) {
      throw new RefusedException(
          "%s: a live job takes addresses of %s but was '%s'"
              .formatted(what, new TreeSet<>(SENDERS), shown(scheme)));
    }
    expectPublicHost(what, uri);
    if (uri.getRawFragment() != null || (PLAIN.contains(scheme) && !hasPlainOptions(uri))) {
      throw new RefusedException(
          "%s: no options but %s allowed in '%s'"
              .formatted(what, new TreeSet<>(OPTIONS), shown(address)));
    }
    return address;
  }

  private static boolean hasPlainOptions(URI uri) {
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    return Pattern.compile("&")
        .splitAsStream(query)
        .allMatch(option -> option.isEmpty() || OPTIONS.contains(option.split("=", 2)[0]));
  }

  private static boolean isBelow(Path root, Path real) {
    try {
      return real.startsWith(root.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static URI uri(String what, String address) {
    try {
      URI uri = new URI(address);
      if (uri.isAbsolute()) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new RefusedException("%s: '%s' is no URI".formatted(what, shown(address)));
    }
    throw new RefusedException(
        "%s: a URI such as file:///media/in.mp4 required but was '%s'"
            .formatted(what, shown(address)));
  }

  private String scheme(String what, URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!limits.schemes().contains(scheme)) {
      throw new RefusedException(
          "%s: one of the schemes %s required but was '%s'"
              .formatted(what, limits.schemes(), shown(scheme)));
    }
    return scheme;
  }

  private static Path path(String what, URI uri) {
    String path = uri.getPath();
    boolean here = uri.getRawAuthority() == null && uri.getQuery() == null;
    if (path == null || !path.startsWith("/") || !here || path.indexOf('\0') >= 0) {
      throw new RefusedException(
          "%s: file:///... with nothing but a path required".formatted(what));
    }
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      throw new RefusedException("%s: is no path".formatted(what));
    }
  }

  private static Path real(RefusedException.Kind kind, String what, Path path, String address) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new RefusedException(
          kind, "%s: '%s' cannot be reached from this worker".formatted(what, shown(address)));
    }
  }

  private void expectPublicHost(String what, URI uri) {
    try {
      reach.addresses(uri.getHost());
    } catch (FetchException e) {
      throw new RefusedException(what + ": " + shown(e.getMessage()));
    } catch (UnknownHostException e) {
      throw new RefusedException("%s: no host '%s'".formatted(what, shown(uri.getHost())));
    }
  }

  /** Before any demuxer sees it: a list would have it read what the list names. */
  private static void expectNoList(String what, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new RefusedException(
          RefusedException.Kind.INPUT, "%s: '%s' is no file".formatted(what, file));
    }
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(64), StandardCharsets.UTF_8).stripLeading();
      if (LIST_BEGINNINGS.stream().anyMatch(start::startsWith)) {
        throw new RefusedException("%s: '%s' is a list of other files".formatted(what, file));
      }
    } catch (IOException e) {
      throw new RefusedException(
          RefusedException.Kind.INPUT, "%s: '%s' cannot be read".formatted(what, file));
    }
  }

  private static String shown(String text) {
    return JobPolicy.printable(Addresses.shown(text));
  }
}
