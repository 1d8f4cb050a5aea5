package dev.headswap.dataset.portrait;

import java.util.List;
import java.util.function.Function;

/**
 * Many pictures, packed in memory and unpacked one at a time. Threads may share it.
 *
 * @param <T> what a picture is unpacked to
 */
public final class Album<T> {

  private final List<byte[]> packed;
  private final Function<byte[], T> unpack;

  Album(List<byte[]> packed, Function<byte[], T> unpack) {
    this.packed = List.copyOf(packed);
    this.unpack = unpack;
  }

  /** How many pictures there are. */
  public int size() {
    return packed.size();
  }

  /** One of them, from 0. */
  public T get(int index) {
    return unpack.apply(packed.get(index));
  }

  /** A part of them, from {@code first} to before {@code end}. */
  public Album<T> part(int first, int end) {
    return new Album<>(packed.subList(first, end), unpack);
  }
}
