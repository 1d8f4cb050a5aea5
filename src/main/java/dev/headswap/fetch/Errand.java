package dev.headswap.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * One attempt after the other at one file, each from its address over all redirects.
 *
 * @param schemes that may be spoken
 * @param redirects at most
 */
record Errand(CloseableHttpClient client, Guard guard, Set<String> schemes, int redirects) {

  private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

  private static final int LAST_PORT = 65_535;

  /** Worth another attempt. */
  private static final Set<Integer> BUSY = Set.of(408, 425, 429);

  private static final Set<Integer> FORBIDDEN = Set.of(401, 403, 407);

  /**
   * Gets it.
   *
   * @throws IOException if another attempt may do better
   * @throws FetchException if none will
   */
  Fetched run(URI address, Path file, long most) throws IOException {
    URI hop = expectSpoken(address);
    @Nullable String password = password(hop);
    for (int i = 0; i <= redirects; i++) {
      guard.check();
      HttpGet request = request(hop, password);
      guard.watch(request);
      try (ClassicHttpResponse response = client.executeOpen(host(hop), request, null)) {
        if (!MOVED.contains(response.getCode())) {
          return new Body(expectGiven(response), guard).keep(file, most);
        }
        URI next = expectSpoken(location(hop, response));
        password =
            isSameServer(hop, next) && next.getRawUserInfo() == null ? password : password(next);
        hop = next;
      } finally {
        request.cancel();
      }
    }
    throw FetchException.unreadable(
        "is redirected more than %d times; check the address".formatted(redirects));
  }

  private URI expectSpoken(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!schemes.contains(scheme) || !Fetcher.SCHEMES.contains(scheme)) {
      throw FetchException.refused(
          "leads to the scheme '%s', which is none of %s (kafka.allow.schemes)"
              .formatted(scheme, new TreeSet<>(schemes)));
    }
    if (address.getHost() == null || address.getPort() > LAST_PORT) {
      throw FetchException.refused("leads to an address without a host, or a port that is none");
    }
    return address;
  }

  private static HttpHost host(URI hop) {
    String name = hop.getHost().replaceAll("[\\[\\]]", "");
    return new HttpHost(hop.getScheme().toLowerCase(Locale.ROOT), name, hop.getPort());
  }

  /** Name and password go into a header, to the server that they are for alone. */
  private static HttpGet request(URI hop, @Nullable String password) {
    String path = hop.getRawPath().isEmpty() ? "/" : hop.getRawPath();
    String query = hop.getRawQuery() == null ? "" : "?" + hop.getRawQuery();
    HttpGet request = new HttpGet(URI.create(host(hop).toURI() + path + query));
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
    if (password != null) {
      request.setHeader(HttpHeaders.AUTHORIZATION, "Basic " + password);
    }
    return request;
  }

  private static @Nullable String password(URI address) {
    String user = address.getRawUserInfo();
    if (user == null) {
      return null;
    }
    String plain = URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isSameServer(URI one, URI other) {
    return host(one).equals(host(other));
  }

  private static URI location(URI hop, ClassicHttpResponse response) {
    Header location = response.getFirstHeader(HttpHeaders.LOCATION);
    if (location == null) {
      throw redirectedNowhere();
    }
    try {
      return hop.resolve(new URI(location.getValue()));
    } catch (URISyntaxException e) {
      throw redirectedNowhere();
    }
  }

  private static FetchException redirectedNowhere() {
    return FetchException.unreadable("is redirected to no address");
  }

  private static ClassicHttpResponse expectGiven(ClassicHttpResponse response) throws IOException {
    int code = response.getCode();
    if (code >= 500 || BUSY.contains(code)) {
      throw new IOException("the server answers %d".formatted(code));
    }
    if (FORBIDDEN.contains(code)) {
      throw FetchException.unreadable(
          "the server answers %d; check the name and password, or signature, in the address"
              .formatted(code));
    }
    if (code != 200) {
      throw FetchException.unreadable("the server answers %d; check the address".formatted(code));
    }
    return response;
  }
}
