package dev.headswap.dataset.rendered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.dataset.Clip;
import dev.headswap.dataset.DatasetException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SynthPlanTest {

  private static SynthSpec twins(int identities, int clips) {
    return new SynthSpec(5, identities, clips, 2, 0.5, true);
  }

  @Test
  void everybodyPlaysInAsManyPerformances() {
    List<List<PlannedClip>> plan = new SynthPlan(twins(10, 3)).performances();
    assertThat(plan).hasSize(15);
    Map<Integer, Long> own =
        plan.stream()
            .flatMap(List::stream)
            .filter(clip -> clip.kind() == Clip.Kind.OWN)
            .collect(Collectors.groupingBy(PlannedClip::identity, Collectors.counting()));
    assertThat(own).hasSize(10).allSatisfy((who, count) -> assertThat(count).isEqualTo(3));
  }

  @Test
  void twinsSwapHeadsBothWays() {
    for (List<PlannedClip> together : new SynthPlan(twins(6, 2)).performances()) {
      PlannedClip a = together.get(0);
      PlannedClip b = together.get(1);
      assertThat(a.identity()).isNotEqualTo(b.identity());
      assertThat(together)
          .containsExactly(
              a,
              b,
              new PlannedClip(a.performance(), a.identity(), b.identity()),
              new PlannedClip(a.performance(), b.identity(), a.identity()));
    }
  }

  @Test
  void pairsChangeFromRoundToRound() {
    List<List<PlannedClip>> plan = new SynthPlan(twins(40, 2)).performances();
    List<String> first = plan.subList(0, 20).stream().map(SynthPlanTest::pair).toList();
    List<String> second = plan.subList(20, 40).stream().map(SynthPlanTest::pair).toList();
    assertThat(second).doesNotContainSequence(first).isNotEqualTo(first);
  }

  private static String pair(List<PlannedClip> together) {
    int a = together.get(0).identity();
    int b = together.get(1).identity();
    return Math.min(a, b) + "-" + Math.max(a, b);
  }

  @Test
  void namesOfClipsAreTheirOwn() {
    List<String> names =
        new SynthPlan(twins(8, 3))
            .performances().stream()
                .flatMap(List::stream)
                .map(clip -> clip.clip(2).name())
                .toList();
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void aDataStringIsReadBack() {
    SynthSpec spec = new SynthSpec(9, 20, 3, 5, 0.25, true);
    assertThat(SynthSpec.parse(spec.describe())).isEqualTo(spec);
    assertThat(SynthSpec.parse("synth:seed=7,identities=200,frames=5"))
        .isEqualTo(new SynthSpec(7, 200, 4, 5, 0.5, false));
  }

  @Test
  void anUnknownSettingIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> SynthSpec.parse("synth:seed=7,identites=20"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("unknown setting 'identites'; did you mean 'identities'?");
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> SynthSpec.parse("synth:frames=many"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("frames: a number required but was 'many'");
  }

  @Test
  void oddTwinsAreRefused() {
    assertThatThrownBy(() -> twins(3, 1))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("an even number of identities required for twins but was 3");
  }
}
