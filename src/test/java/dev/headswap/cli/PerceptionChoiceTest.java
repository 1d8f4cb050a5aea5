package dev.headswap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.face.perception.NamedSource;
import dev.headswap.face.perception.PerceptionSource;
import dev.headswap.face.registry.NetworkRole;
import dev.headswap.frame.Label;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PerceptionChoiceTest {

  private static final Set<NetworkRole> ALL = EnumSet.allOf(NetworkRole.class);
  private static final Set<NetworkRole> NONE = EnumSet.noneOf(NetworkRole.class);

  private final PerceptionSource pulled = source("pulled", ALL);
  private final PerceptionSource bundle = source("bundle", ALL);

  private static PerceptionSource source(String name, Set<NetworkRole> roles) {
    return new NamedSource(name, roles, Label.SKIN);
  }

  private static PerceptionSource parser(
      PerceptionChoice choice, PerceptionSource pulled, PerceptionSource bundle) {
    return choice.of(NetworkRole.PARSER, pulled, () -> bundle);
  }

  private static PerceptionSource ofDrawn(
      PerceptionChoice choice, PerceptionSource pulled, PerceptionSource bundle) {
    PerceptionSource chosen = parser(choice, pulled, bundle);
    return choice.ofDrawnHeads(Map.of(NetworkRole.PARSER, chosen), bundle);
  }

  @Test
  void leftOpenPublicNetworksReadTargetsAndTheBundlesReadsWhatItsAlignerDraws() {
    assertThat(parser(PerceptionChoice.AUTO, pulled, bundle)).isSameAs(pulled);
    assertThat(ofDrawn(PerceptionChoice.AUTO, pulled, bundle)).isSameAs(bundle);
  }

  @Test
  void aBundleWithoutAParserLeavesBothToThePublicOne() {
    PerceptionSource bare = source("bare", NONE);
    assertThat(ofDrawn(PerceptionChoice.AUTO, pulled, bare)).isSameAs(pulled);
  }

  @Test
  void whoeverIsNamedReadsBoth() {
    assertThat(ofDrawn(PerceptionChoice.PUBLIC, pulled, bundle)).isSameAs(pulled);
    assertThat(ofDrawn(PerceptionChoice.BUNDLE, pulled, bundle)).isSameAs(bundle);
  }
}
