package dev.headswap.face.registry;

import dev.headswap.checkpoint.Sha256;
import dev.headswap.face.PerceptionException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Fetches one weight file over HTTP and checks what came. */
final class WeightDownload {

  private static final Duration CONNECT = Duration.ofSeconds(20);
  private static final Duration WHOLE = Duration.ofMinutes(10);

  Path fetch(PublicModel model, Path to) {
    String address = model.address();
    if (address == null) {
      throw new PerceptionException(
          model.name(),
          "'%s' cannot be fetched (%s); bring %s and run 'headswap models import DIR'"
              .formatted(model.name(), model.origin(), model.file()));
    }
    try {
      return fetch(model, URI.create(address), to);
    } catch (IOException e) {
      throw new PerceptionException(
          model.name(),
          "%s cannot be fetched (%s: %s); check the network, or run 'headswap models import DIR'"
              .formatted(address, e.getClass().getSimpleName(), e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PerceptionException(model.name(), "fetching " + address + " was interrupted");
    }
  }

  private static Path fetch(PublicModel model, URI address, Path to)
      throws IOException, InterruptedException {
    Path part = WeightCache.part(to);
    try {
      int status = download(address, part);
      if (status != 200) {
        throw new IOException("the server answered " + status);
      }
      check(model, address, part);
      WeightCache.moveInto(part, to);
      return to;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static int download(URI address, Path part) throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(CONNECT)
            .build();
    HttpRequest request = HttpRequest.newBuilder(address).timeout(WHOLE).build();
    return client.send(request, HttpResponse.BodyHandlers.ofFile(part)).statusCode();
  }

  private static void check(PublicModel model, URI address, Path part) throws IOException {
    String found = Sha256.of(part);
    if (!found.equals(model.sha256())) {
      throw new PerceptionException(
          model.name(),
          "%s holds another file than config/models.yaml says (sha256 %s, not %s); it was dropped"
              .formatted(address, found, model.sha256()));
    }
  }
}
