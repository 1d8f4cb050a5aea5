package dev.headswap.job;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a job may read and write: addresses become real paths, symbolic links followed. */
final class Places {

  private static final String FILE = "file";
  private static final Pattern OUTPUT_NAME = Pattern.compile("[^/\\\\:*?\"<>|%\\p{Cntrl}]{1,200}");
  private static final List<String> LIST_BEGINNINGS =
      List.of("#EXTM3U", "ffconcat", "<?xml", "<MPD", "v=0", "[playlist]", "\ufeff#EXTM3U");

  private final JobLimits limits;

  Places(JobLimits limits) {
    this.limits = limits;
  }

  /** The file that an address means, if it may be read. */
  Path readable(String what, String address) {
    URI uri = uri(what, address);
    String scheme = scheme(what, uri);
    if (!scheme.equals(FILE)) {
      expectPublicHost(what, uri);
      throw new RefusedException(
          "%s: only files can be read twice, as a job needs; '%s' is no file"
              .formatted(what, shown(address)));
    }
    Path real = real(what, path(what, uri), address);
    if (limits.inputRoots().stream().noneMatch(root -> isBelow(root, real))) {
      throw new RefusedException(
          "%s: '%s' is not below the folders that jobs may read".formatted(what, shown(address)));
    }
    expectNoList(what, real);
    return real;
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
    Path real = real("output", folder, address);
    if (name.toString().startsWith(".") || !isBelow(limits.outputRoot(), real)) {
      throw new RefusedException(
          "output: '%s' is not below the folder that jobs may write to".formatted(shown(address)));
    }
    return real.resolve(name.toString());
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

  private static Path real(String what, Path path, String address) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new RefusedException(
          "%s: '%s' cannot be reached from this worker".formatted(what, shown(address)));
    }
  }

  private void expectPublicHost(String what, URI uri) {
    String host = uri.getHost();
    if (host == null) {
      throw new RefusedException("%s: an address with a host required".formatted(what));
    }
    if (limits.privateHosts()) {
      return;
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (isPrivate(address)) {
          throw new RefusedException(
              "%s: '%s' is a host of a private network".formatted(what, shown(host)));
        }
      }
    } catch (UnknownHostException e) {
      throw new RefusedException("%s: no host '%s'".formatted(what, shown(host)));
    }
  }

  private static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    boolean sharedByCarrier = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || sharedByCarrier;
  }

  /** Before any demuxer sees it: a list would have it read what the list names. */
  private static void expectNoList(String what, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new RefusedException("%s: '%s' is no file".formatted(what, file));
    }
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(64), StandardCharsets.UTF_8).stripLeading();
      if (LIST_BEGINNINGS.stream().anyMatch(start::startsWith)) {
        throw new RefusedException("%s: '%s' is a list of other files".formatted(what, file));
      }
    } catch (IOException e) {
      throw new RefusedException("%s: '%s' cannot be read".formatted(what, file));
    }
  }

  private static String shown(String text) {
    return JobPolicy.printable(text);
  }
}
