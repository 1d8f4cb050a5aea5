package dev.headswap.eval.trial;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps what was made last. Safe for several threads; two may make the same thing at once. */
final class Recent<K, V> {

  private final Map<K, V> kept;

  /**
   * @param most things that are kept
   */
  Recent(int most) {
    kept =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** The thing of a key, made if it is not kept. */
  V get(K key, Supplier<V> maker) {
    synchronized (kept) {
      V found = kept.get(key);
      if (found != null) {
        return found;
      }
    }
    V made = maker.get();
    synchronized (kept) {
      kept.put(key, made);
    }
    return made;
  }
}
