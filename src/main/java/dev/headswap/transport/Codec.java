package dev.headswap.transport;

/**
 * Something as bytes and back. Without state; for any number of threads.
 *
 * @param <T> what is written
 */
public interface Codec<T> {

  /** The bytes. */
  byte[] encode(T value);

  /**
   * What the bytes say. They may come from anybody.
   *
   * @throws CodecException if they are nothing this codec wrote, or say what cannot be
   */
  T decode(byte[] bytes);
}
