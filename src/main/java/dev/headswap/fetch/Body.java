package dev.headswap.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpEntity;

/** What a server sends, on its way to the disk. */
record Body(ClassicHttpResponse response, Guard guard) {

  private static final int CHUNK = 1 << 16;

  /** Keeps all of it, and nothing longer than allowed. */
  Fetched keep(Path file, long most) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      throw FetchException.unreadable("is empty; check the address");
    }
    expectAsAskedFor(entity, most);
    try (FileChannel out = open(file)) {
      return copy(entity, out, most);
    }
  }

  private static void expectAsAskedFor(HttpEntity entity, long most) {
    String encoding = entity.getContentEncoding();
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw FetchException.unreadable("comes with a content encoding that was not asked for");
    }
    if (entity.getContentLength() < 0 && !entity.isChunked()) {
      throw FetchException.unreadable(
          "the server does not say how long it is, so that nobody can tell when it is whole");
    }
    expectSmall(entity.getContentLength(), most);
  }

  private static void expectSmall(long bytes, long most) {
    if (bytes > most) {
      throw FetchException.refused("is larger than the %d bytes that are allowed".formatted(most));
    }
  }

  /** Not closed: that would read all that is left. */
  private Fetched copy(HttpEntity entity, FileChannel out, long most) throws IOException {
    InputStream in = entity.getContent();
    MessageDigest digest = sha256();
    byte[] chunk = new byte[CHUNK];
    long bytes = 0;
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      guard.check();
      bytes += n;
      expectSmall(bytes, most);
      digest.update(chunk, 0, n);
      write(out, ByteBuffer.wrap(chunk, 0, n));
    }
    if (entity.getContentLength() >= 0 && bytes != entity.getContentLength()) {
      throw new ConnectionClosedException("%d bytes came".formatted(bytes));
    }
    force(out);
    return new Fetched(HexFormat.of().formatHex(digest.digest()), bytes);
  }

  private static FileChannel open(Path file) {
    try {
      return FileChannel.open(
          file,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw storage(e);
    }
  }

  private static void write(FileChannel out, ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
    } catch (IOException e) {
      throw storage(e);
    }
  }

  private static void force(FileChannel out) {
    try {
      out.force(true);
    } catch (IOException e) {
      throw storage(e);
    }
  }

  private static FetchException storage(IOException e) {
    return new FetchException(
        FetchException.Kind.STORAGE,
        "cannot be kept on the worker's machine (kafka.claims.folder): " + e.getMessage());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 required of every JVM", e);
    }
  }
}
