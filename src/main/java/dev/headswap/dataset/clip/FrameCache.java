package dev.headswap.dataset.clip;

import dev.headswap.dataset.Sample;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Keeps decoded frames in memory until a budget is spent, and those for good: frames are drawn
 * uniformly, so none is worth more than another.
 */
public final class FrameCache {

  private final Map<String, Sample> kept = new ConcurrentHashMap<>();
  private final AtomicLong free;

  /**
   * @param bytes of pixels and labels
   */
  public FrameCache(long bytes) {
    free = new AtomicLong(bytes);
  }

  /** A frame that is kept, else what the reader gives. */
  public Sample get(String key, Supplier<Sample> reader) {
    Sample sample = kept.get(key);
    if (sample == null) {
      sample = reader.get();
      keep(key, sample);
    }
    return sample;
  }

  private void keep(String key, Sample sample) {
    long size = sample.pixels().rgb().length + sample.labels().labels().length;
    if (free.addAndGet(-size) < 0 || kept.putIfAbsent(key, sample) != null) {
      free.addAndGet(size);
    }
  }

  /** Forgets all. */
  public void clear() {
    kept.clear();
  }
}
