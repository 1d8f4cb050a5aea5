package dev.headswap.video.mux;

import static org.bytedeco.ffmpeg.global.avutil.av_mallocz;

import dev.headswap.frame.Rational;
import dev.headswap.video.libav.Dictionary;
import dev.headswap.video.libav.Ratio;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avformat.AVChapter;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** Takes the chapters of the target over, cut to the range that is kept. */
public final class Chapters {

  private static final Rational MICROS = new Rational(1, 1_000_000);

  private Chapters() {}

  /**
   * Copies chapters.
   *
   * @param from microseconds of the target's timeline that become 0
   * @param end microseconds of the target's timeline where the output ends
   */
  public static void copy(AVFormatContext target, AVFormatContext output, long from, long end) {
    List<AVChapter> kept = new ArrayList<>();
    for (int i = 0; i < target.nb_chapters(); i++) {
      AVChapter chapter = target.chapters(i);
      Rational base = Ratio.of(chapter.time_base());
      long starts = Ratio.rescale(chapter.start(), base, MICROS);
      long ends = Ratio.rescale(chapter.end(), base, MICROS);
      if (ends > from && starts < end) {
        long first = Ratio.rescale(Math.max(starts, from) - from, MICROS, base);
        long last = Ratio.rescale(Math.min(ends, end) - from, MICROS, base);
        kept.add(
            copy(
                chapter,
                from == 0 ? chapter.start() : first,
                ends <= end && from == 0 ? chapter.end() : last));
      }
    }
    if (kept.isEmpty()) {
      return;
    }
    Pointer list = av_mallocz((long) kept.size() * Pointer.sizeof(Pointer.class));
    PointerPointer<AVChapter> chapters = new PointerPointer<>(list);
    for (int i = 0; i < kept.size(); i++) {
      chapters.put(i, kept.get(i));
    }
    output.chapters(chapters).nb_chapters(kept.size());
  }

  private static AVChapter copy(AVChapter from, long start, long end) {
    AVChapter copy = new AVChapter(av_mallocz(Pointer.sizeof(AVChapter.class)));
    copy.id(from.id()).time_base(from.time_base()).start(start).end(end);
    return copy.metadata(Dictionary.owned(Dictionary.map(from.metadata())));
  }
}
