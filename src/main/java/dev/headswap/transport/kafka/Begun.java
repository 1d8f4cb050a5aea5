package dev.headswap.transport.kafka;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * How often the record at a committed offset was begun by somebody who did not come to its end. It
 * travels as the metadata of the commit itself, so that offset and count cannot part.
 *
 * @param offset that was committed
 * @param times 0: something from the offset on may be under way, nobody knows what
 */
record Begun(long offset, int times) {

  private static final String PREFIX = "begun=";

  /** What a commit says. Whoever left in good order says nothing, nor does who is not of ours. */
  static @Nullable Begun of(@Nullable OffsetAndMetadata commit) {
    if (commit == null || !commit.metadata().matches(PREFIX + "\\d{1,9}")) {
      return null;
    }
    String times = commit.metadata().substring(PREFIX.length());
    return new Begun(commit.offset(), Integer.parseInt(times));
  }

  OffsetAndMetadata commit() {
    return new OffsetAndMetadata(offset, PREFIX + times);
  }
}
