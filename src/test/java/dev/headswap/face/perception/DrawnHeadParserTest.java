package dev.headswap.face.perception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.face.registry.NetworkRole;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Label;
import dev.headswap.frame.RgbImage;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawnHeadParserTest {

  private static final CropTemplate TEMPLATE = CropTemplate.COMPACT;

  private final PerceptionSource real = source("real", Label.SKIN);
  private final PerceptionSource drawn = source("drawn", Label.HAIR);

  private static PerceptionSource source(String name, Label everywhere) {
    return new NamedSource(name, EnumSet.allOf(NetworkRole.class), everywhere);
  }

  private Map<NetworkRole, PerceptionSource> allReal() {
    Map<NetworkRole, PerceptionSource> all = new EnumMap<>(NetworkRole.class);
    for (NetworkRole role : NetworkRole.values()) {
      all.put(role, real);
    }
    return all;
  }

  @Test
  void drawnHeadsAreReadByTheirOwnParser() {
    try (Perception perception = Perception.open(allReal(), drawn, 0.5)) {
      RgbImage crop = RgbImage.black(TEMPLATE.size(), TEMPLATE.size());
      assertThat(perception.parser(TEMPLATE).parse(crop).at(0, 0)).isEqualTo(Label.SKIN);
      assertThat(perception.drawnParser(TEMPLATE).parse(crop).at(0, 0)).isEqualTo(Label.HAIR);
      assertThat(perception.describe()).endsWith("; drawn heads: parser drawn");
    }
  }

  @Test
  void oneParserIsOpenedOnce() {
    try (Perception perception = Perception.open(allReal(), 0.5)) {
      assertThat(perception.drawnParser(TEMPLATE)).isSameAs(perception.parser(TEMPLATE));
      assertThat(perception.describe()).doesNotContain("drawn heads");
    }
  }
}
