package dev.headswap.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.dataset.rendered.SynthTruth;
import java.util.List;
import org.junit.jupiter.api.Test;

class TruthLayoutTest {

  @Test
  void aMirrorExchangesSidesAndTurnsDirections() {
    TruthLayout layout = new TruthLayout(List.of("yaw", "pitch", "smile-left", "smile-right"));
    assertThat(layout.mirrored(new float[] {1, 2, 3, 4})).containsExactly(-1, 2, 4, 3);
  }

  @Test
  void whatIsOfThePersonComesLast() {
    TruthLayout layout = SynthTruth.layout();
    int moment = layout.ofMoment();
    assertThat(layout.names().subList(moment, layout.names().size()))
        .hasSize(layout.ofPerson())
        .allMatch(name -> name.startsWith("looks-"))
        .contains("looks-jaw-width", "looks-hair-bald", "looks-hat-none", "looks-earrings");
    assertThat(layout.names().subList(0, moment)).contains("yaw", "jaw-open", "ground-blue");
  }

  @Test
  void twoMirrorsGiveBackWhatTheRendererKnows() {
    TruthLayout layout = SynthTruth.layout();
    float[] truth = new float[layout.names().size()];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = i + 1;
    }
    assertThat(layout.mirrored(truth)).isNotEqualTo(truth);
    assertThat(layout.mirrored(layout.mirrored(truth))).isEqualTo(truth);
  }
}
