package dev.headswap.fetch;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets files by http and https. For any number of threads. */
public final class Fetcher {

  /** What it speaks. */
  public static final Set<String> SCHEMES = Set.of("http", "https");

  private static final Logger log = LoggerFactory.getLogger(Fetcher.class);

  private final Set<String> schemes;
  private final Reach reach;
  private final FetchSettings settings;

  /**
   * A fetcher.
   *
   * @param schemes of which redirects may be followed
   */
  public Fetcher(Set<String> schemes, Reach reach, FetchSettings settings) {
    this.schemes = schemes;
    this.reach = reach;
    this.settings = settings;
  }

  /**
   * Gets a file, whole and safe on disk.
   *
   * @param file which nobody takes for whole yet; what was there is lost, also where this fails
   * @param most bytes
   * @param wanted whether it is to go on
   * @throws FetchException if it may not be asked for, cannot be got or is not wanted any more
   */
  public Fetched fetch(URI address, Path file, long most, BooleanSupplier wanted) {
    try (Guard guard = new Guard(settings.whole(), wanted);
        CloseableHttpClient client = Web.client(reach, settings)) {
      return fetch(new Errand(client, guard, schemes, settings.redirects()), address, file, most);
    } catch (IOException e) {
      throw FetchException.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private Fetched fetch(Errand errand, URI address, Path file, long most) {
    for (int attempt = 1; ; attempt++) {
      try {
        return errand.run(address, file, most);
      } catch (IOException e) {
        log.debug("attempt {}: {}", attempt, e.toString());
        errand.guard().check();
        if (attempt >= settings.attempts() || isAboutTls(e)) {
          throw FetchException.unreadable(reason(e, attempt));
        }
        errand.guard().pause(settings.pause().multipliedBy(1L << Math.min(attempt - 1, 10)));
      }
    }
  }

  private static boolean isAboutTls(IOException e) {
    return e instanceof SSLException && !(e.getCause() instanceof SocketException);
  }

  private String reason(IOException e, int attempts) {
    String often = attempts == 1 ? "" : ", in %d attempts".formatted(attempts);
    if (isAboutTls(e)) {
      return "TLS fails: %s; check the server's certificate".formatted(e.getMessage());
    }
    if (e instanceof UnknownHostException) {
      return "there is no host of that name%s; check the address".formatted(often);
    }
    if (e instanceof SocketTimeoutException) {
      return "no answer within %.1f s%s; try again later"
          .formatted(settings.silence().toMillis() / 1e3, often);
    }
    String ends = e instanceof ConnectionClosedException ? "ends before it is whole" : "fails";
    return "%s (%s)%s; try again later".formatted(ends, e.getMessage(), often);
  }
}
