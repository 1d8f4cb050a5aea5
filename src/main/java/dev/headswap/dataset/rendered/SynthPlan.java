package dev.headswap.dataset.rendered;

import dev.headswap.dataset.augment.Chance;
import dev.headswap.synth.Take;
import dev.headswap.synth.head.Person;
import dev.headswap.synth.motion.Performance;
import dev.headswap.synth.motion.PoseRange;
import dev.headswap.synth.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who performs what in a {@link SynthSpec}. Alone, everybody has performances of their own. As
 * twins, people pair up anew in each round: both play the same performance, and both heads are also
 * seen on the other's body.
 */
public final class SynthPlan {

  /** Frames in which people are filmed, width and height in turn. */
  private static final List<int[]> FORMATS =
      List.of(new int[] {512, 512}, new int[] {640, 512}, new int[] {768, 432});

  /** How often a performance shows all poses alike, and how often a calm talker. */
  private static final double WIDE = 0.4;

  private static final double CALM = 0.2;

  private static final double LAST_START = 60;

  private final SynthSpec spec;
  private final List<List<PlannedClip>> performances;

  public SynthPlan(SynthSpec spec) {
    this.spec = spec;
    performances = spec.twins() ? paired(spec) : alone(spec);
  }

  private static List<List<PlannedClip>> alone(SynthSpec spec) {
    return IntStream.range(0, spec.identities() * spec.clips())
        .mapToObj(p -> List.of(new PlannedClip(p, p / spec.clips(), p / spec.clips())))
        .toList();
  }

  private static List<List<PlannedClip>> paired(SynthSpec spec) {
    List<List<PlannedClip>> all = new ArrayList<>();
    for (int round = 0; round < spec.clips(); round++) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, spec.identities()).boxed().toList());
      Chance.of(spec.seed(), round, 0).fork("pairs").shuffle(order);
      for (int i = 0; i < order.size(); i += 2) {
        all.add(pair(all.size(), order.get(i), order.get(i + 1)));
      }
    }
    return List.copyOf(all);
  }

  private static List<PlannedClip> pair(int performance, int a, int b) {
    return List.of(
        new PlannedClip(performance, a, a),
        new PlannedClip(performance, b, b),
        new PlannedClip(performance, a, b),
        new PlannedClip(performance, b, a));
  }

  /** What is planned. */
  public SynthSpec spec() {
    return spec;
  }

  /** The clips of each performance, in order of their numbers. */
  public List<List<PlannedClip>> performances() {
    return performances;
  }

  /** A person by number. */
  public Person person(int identity) {
    return Person.draw(Chance.of(spec.seed(), identity, 0).fork("person").seed());
  }

  /** A performance with the own head of the body: on its landmarks crops are aligned. */
  Take ownTake(PlannedClip clip) {
    Chance chance = about(clip.performance());
    int[] format = chance.pick(FORMATS);
    Scene scene = Scene.draw(chance.seed(), format[0], format[1]);
    return new Take(person(clip.body()), scene, Performance.draw(chance.seed(), range(chance)));
  }

  /** The time of a frame in its performance, in seconds. */
  double seconds(int performance, int frame) {
    return about(performance).fork("start").between(0, LAST_START) + frame * spec.step();
  }

  private Chance about(int performance) {
    return Chance.of(spec.seed(), performance, 0).fork("performance");
  }

  private static PoseRange range(Chance chance) {
    double kind = chance.between(0, 1);
    if (kind < WIDE) {
      return PoseRange.WIDE;
    }
    return kind < WIDE + CALM ? PoseRange.CALM : PoseRange.TALKING;
  }
}
