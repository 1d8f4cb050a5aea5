package dev.headswap.dataset.episode;

import dev.headswap.dataset.Clip;
import dev.headswap.dataset.augment.Chance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The clips that show one head on its own body, by the footage they come from. */
final class Person {

  private final int identity;
  private final Map<String, List<Clip>> byVideo = new LinkedHashMap<>();
  private final List<List<Clip>> videos = new ArrayList<>();

  Person(int identity) {
    this.identity = identity;
  }

  void add(Clip clip) {
    byVideo
        .computeIfAbsent(
            clip.video(),
            name -> {
              List<Clip> clips = new ArrayList<>();
              videos.add(clips);
              return clips;
            })
        .add(clip);
  }

  int identity() {
    return identity;
  }

  int frames() {
    return videos.stream().flatMap(List::stream).mapToInt(Clip::frames).sum();
  }

  /** Footage, clip and frame each with equal chances. */
  FrameRef frame(Chance chance) {
    Clip clip = chance.pick(chance.pick(videos));
    return new FrameRef(clip, chance.integer(0, clip.frames() - 1));
  }

  /** Several different frames, none of them {@code besides}; so many there must be. */
  List<FrameRef> frames(int count, FrameRef besides, Chance chance) {
    Set<FrameRef> taken = new HashSet<>(Set.of(besides));
    List<FrameRef> frames = new ArrayList<>();
    while (frames.size() < count) {
      FrameRef frame = frame(chance);
      if (taken.add(frame)) {
        frames.add(frame);
      }
    }
    return frames;
  }
}
