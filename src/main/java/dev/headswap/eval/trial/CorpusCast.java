package dev.headswap.eval.trial;

import dev.headswap.dataset.Clip;
import dev.headswap.dataset.Corpus;
import dev.headswap.dataset.DatasetException;
import dev.headswap.dataset.Sample;
import dev.headswap.frame.CropTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The people of a corpus. Each person's first clip that is long enough is its performance; photos
 * and gallery come from all its other clips, or from the rest of that one where there are none. The
 * truth of a swap is a clip of the corpus that shows it; where a source has none, its target is the
 * next person, and the truth is not known.
 *
 * <p>Ownership: owns the corpus.
 */
public final class CorpusCast implements Cast {

  private final Corpus corpus;
  private final int frames;
  private final List<Stills> stills;
  private final Map<Integer, Integer> numbers = new TreeMap<>();

  /**
   * A cast from a corpus.
   *
   * @param place what to call the corpus in errors
   * @param frames consecutive frames of each performance
   * @throws DatasetException if fewer than two people have a clip of that length
   */
  public CorpusCast(Corpus corpus, String place, int frames) {
    this.corpus = corpus;
    this.frames = frames;
    Map<Integer, List<Clip>> own =
        corpus.clips().stream()
            .filter(Clip::own)
            .collect(Collectors.groupingBy(Clip::identity, TreeMap::new, Collectors.toList()));
    own.values().removeIf(clips -> clips.stream().noneMatch(clip -> clip.frames() >= frames));
    if (own.size() < 2) {
      throw new DatasetException(
          place,
          "at least 2 people with a clip of %d frames required but there are %d; give other data"
              .formatted(frames, own.size()));
    }
    own.keySet().forEach(identity -> numbers.put(identity, numbers.size()));
    this.stills = own.values().stream().map(clips -> new Stills(clips, frames)).toList();
  }

  @Override
  public CropTemplate template() {
    return corpus.template();
  }

  @Override
  public int people() {
    return stills.size();
  }

  @Override
  public Trial swap(int source, int photos) {
    return shownSwap(source)
        .map(pair -> trial(source, photos, pair.target(), all(pair.truth())))
        .orElseGet(() -> trial(source, photos, next(source), List.of()));
  }

  private Clip next(int source) {
    return stills.get((source + 1) % people()).performance();
  }

  private Trial trial(int source, int photos, Clip performance, List<Sample> truths) {
    int target = number(performance.identity());
    return new Trial(
        source,
        target,
        samples(stills.get(source).photos(photos)),
        all(performance),
        truths,
        gallery(source),
        gallery(target));
  }

  @Override
  public Trial self(int person, int photos) {
    Stills own = stills.get(person);
    return Trial.self(person, samples(own.photos(photos)), all(own.performance()), gallery(person));
  }

  private List<Sample> gallery(int person) {
    return samples(stills.get(person).gallery());
  }

  private int number(int identity) {
    return numbers.getOrDefault(identity, -1);
  }

  /** A clip of a person's own and what it is with the head of another. */
  private record Pair(Clip target, Clip truth) {}

  private Optional<Pair> shownSwap(int source) {
    return corpus.clips().stream()
        .filter(clip -> !clip.own() && number(clip.identity()) == source)
        .flatMap(truth -> original(truth).map(target -> new Pair(target, truth)).stream())
        .findFirst();
  }

  private Optional<Clip> original(Clip truth) {
    return corpus.clips().stream()
        .filter(clip -> clip.own() && clip.identity() == truth.body())
        .filter(clip -> clip.performance().equals(truth.performance()))
        .filter(clip -> Math.min(clip.frames(), truth.frames()) >= frames)
        .filter(clip -> number(clip.identity()) >= 0)
        .findFirst();
  }

  private List<Sample> all(Clip clip) {
    return IntStream.range(0, frames).mapToObj(frame -> corpus.sample(clip, frame)).toList();
  }

  private List<Sample> samples(List<Stills.Still> list) {
    return list.stream().map(still -> corpus.sample(still.clip(), still.frame())).toList();
  }

  @Override
  public void close() {
    corpus.close();
  }
}
