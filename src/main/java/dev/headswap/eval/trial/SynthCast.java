package dev.headswap.eval.trial;

import dev.headswap.dataset.Sample;
import dev.headswap.frame.CropTemplate;
import dev.headswap.synth.Shot;
import dev.headswap.synth.Take;
import dev.headswap.synth.View;
import dev.headswap.synth.head.Person;
import dev.headswap.synth.motion.Performance;
import dev.headswap.synth.motion.PoseRange;
import dev.headswap.synth.scene.Scene;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Procedural people, drawn when asked. Every still is taken in a scene, a light and a movement of
 * its own, more or less facing the camera; performances turn up to 60 degrees. The target of each
 * source is the next person, and the truth is the true swap.
 */
public final class SynthCast implements Cast {

  private static final int FRAME_SIZE = 512;
  private static final double FRAMES_PER_SECOND = 25;
  private static final int GALLERY = 5;
  private static final int MOST_PHOTOS = 32;

  /** A person is source, target and itself in turn: pictures are kept for so many people. */
  private static final int PEOPLE_KEPT = 3;

  private final Recent<Picture, Sample> recent;
  private final long seed;
  private final int people;
  private final int frames;
  private final CropTemplate template;

  /**
   * A cast.
   *
   * @param seed equal seeds give equal people; training must have used another
   * @param people at least two
   * @param frames consecutive frames of each performance, at 25 a second
   */
  public SynthCast(long seed, int people, int frames, CropTemplate template) {
    if (people < 2 || frames < 1) {
      throw new IllegalArgumentException(
          "at least 2 people and 1 frame required but were %d and %d".formatted(people, frames));
    }
    this.seed = seed;
    this.people = people;
    this.frames = frames;
    this.template = template;
    this.recent = new Recent<>(PEOPLE_KEPT * (2 * frames + GALLERY + MOST_PHOTOS));
  }

  /** What tells a picture from all others: whose head on whose body, and which of its kind. */
  private record Picture(int head, int body, Shows what, int number) {}

  @Override
  public CropTemplate template() {
    return template;
  }

  @Override
  public int people() {
    return people;
  }

  @Override
  public Trial swap(int source, int photos) {
    int target = (source + 1) % people;
    Take sources = performance(source);
    Take targets = performance(target);
    return new Trial(
        source,
        target,
        stills(source, sources, Shows.PHOTO, photos),
        film(targets, target, target),
        film(targets.swappedWith(sources.person()), source, target),
        stills(source, sources, Shows.GALLERY, GALLERY),
        stills(target, targets, Shows.GALLERY, GALLERY));
  }

  @Override
  public Trial self(int person, int photos) {
    Take take = performance(person);
    return Trial.self(
        person,
        stills(person, take, Shows.PHOTO, photos),
        film(take, person, person),
        stills(person, take, Shows.GALLERY, GALLERY));
  }

  /** What a seed is for. */
  private enum Shows {
    PERSON,
    SCENE,
    MOVEMENT,
    BEGIN,
    PHOTO,
    GALLERY
  }

  private Take performance(int person) {
    return new Take(
        Person.draw(seed(person, Shows.PERSON, 0)),
        Scene.draw(seed(person, Shows.SCENE, 0), FRAME_SIZE, FRAME_SIZE),
        Performance.draw(seed(person, Shows.MOVEMENT, 0)));
  }

  /** Consecutive frames, cut by each frame's own landmarks. */
  private List<Sample> film(Take take, int head, int body) {
    double begin = moment(seed(body, Shows.BEGIN, 0));
    return IntStream.range(0, frames)
        .parallel()
        .mapToObj(
            frame ->
                recent.get(
                    new Picture(head, body, Shows.MOVEMENT, frame),
                    () -> sample(take, begin + frame / FRAMES_PER_SECOND, head)))
        .toList();
  }

  private List<Sample> stills(int person, Take take, Shows what, int count) {
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(
            number ->
                recent.get(
                    new Picture(person, person, what, number),
                    () -> still(seed(person, what, number), take, person)))
        .toList();
  }

  private Sample still(long seed, Take take, int person) {
    Take elsewhere =
        take.in(Scene.draw(seed, FRAME_SIZE, FRAME_SIZE))
            .doing(Performance.draw(mixed(seed), PoseRange.CALM));
    return sample(elsewhere, moment(seed), person);
  }

  private Sample sample(Take take, double seconds, int identity) {
    Shot shot = take.shoot(seconds, View.crop(template, take.landmarks(seconds)));
    return new Sample(shot.pixels(), shot.labels(), shot.landmarks(), identity, shot.truth());
  }

  /** A time within the first ten seconds, on the grid of frames. */
  private static double moment(long seed) {
    return Math.floorMod(mixed(seed), 250) / FRAMES_PER_SECOND;
  }

  private long seed(int person, Shows what, int number) {
    return mixed(mixed(mixed(seed) + person) + 64L * number + what.ordinal());
  }

  /** The finaliser of SplitMix64: neighbouring numbers come out unrelated. */
  private static long mixed(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  @Override
  public void close() {}
}
