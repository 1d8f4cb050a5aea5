package dev.headswap.video.libav;

import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_iterate;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/** A native dictionary of options, freed on close. */
public final class Dictionary implements AutoCloseable {

  private final AVDictionary entries = new AVDictionary(null);

  /** An empty dictionary. */
  public Dictionary() {}

  /** A copy of a map. */
  public Dictionary(Map<String, String> map) {
    map.forEach(this::set);
  }

  /** Adds or replaces one entry. */
  public void set(String key, String value) {
    put(entries, key, value);
  }

  /** What libav takes and, on opening something, empties of the options that it knew. */
  public AVDictionary entries() {
    return entries;
  }

  /** What is in it now. */
  public Map<String, String> map() {
    return map(entries);
  }

  @Override
  public void close() {
    av_dict_free(entries);
  }

  /** The entries of a native dictionary, empty for none. */
  public static Map<String, String> map(@Nullable AVDictionary dictionary) {
    Map<String, String> map = new LinkedHashMap<>();
    if (dictionary == null || dictionary.isNull()) {
      return map;
    }
    AVDictionaryEntry entry = av_dict_iterate(dictionary, null);
    while (entry != null) {
      map.put(text(entry.key()), text(entry.value()));
      entry = av_dict_iterate(dictionary, entry);
    }
    return map;
  }

  /** A native dictionary whose ownership goes to whoever it is assigned to (a format, a stream). */
  public static AVDictionary owned(Map<String, String> map) {
    AVDictionary dictionary = new AVDictionary(null);
    map.forEach((key, value) -> put(dictionary, key, value));
    return dictionary;
  }

  private static void put(AVDictionary dictionary, String key, String value) {
    try (BytePointer k = utf8(key);
        BytePointer v = utf8(value)) {
      AvException.check(av_dict_set(dictionary, k, v, 0), "option " + key);
    }
  }

  /** A zero-terminated UTF-8 string for libav. */
  public static BytePointer utf8(String text) {
    return new BytePointer(text, StandardCharsets.UTF_8);
  }

  /** A string of libav, read as UTF-8; empty for none. */
  public static String text(@Nullable BytePointer text) {
    return text == null || text.isNull() ? "" : text.getString(StandardCharsets.UTF_8);
  }
}
