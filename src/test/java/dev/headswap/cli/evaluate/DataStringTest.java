package dev.headswap.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.config.ConfigException;
import org.junit.jupiter.api.Test;

class DataStringTest {

  @Test
  void everyPartIsRead() {
    DataString data = DataString.parse("synth:seed=-9,identities=200,frames=7");
    assertThat(data.synthetic()).isTrue();
    assertThat(data.seed()).isEqualTo(-9);
    assertThat(data.identities()).isEqualTo(200);
    assertThat(data.frames(5)).isEqualTo(7);
  }

  @Test
  void partsMayBeLeftOut() {
    DataString data = DataString.parse("synth:");
    assertThat(data.seed()).isEqualTo(1);
    assertThat(data.identities()).isEqualTo(20);
    assertThat(data.frames(5)).isEqualTo(5);
  }

  @Test
  void anythingElseIsAFolder() {
    assertThat(DataString.parse("clips/synth").synthetic()).isFalse();
    assertThat(DataString.parse("clips").frames(4)).isEqualTo(4);
  }

  @Test
  void wrongPartsAreWrongUsage() {
    for (String text :
        new String[] {
          "synth:sead=1", "synth:seed", "synth:seed=x", "synth:identities=2;frames=1"
        }) {
      assertThatThrownBy(() -> DataString.parse(text)).as(text).isInstanceOf(ConfigException.class);
    }
    assertThatThrownBy(() -> DataString.parse("synth:identities=1").identities())
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("identities of 2");
  }
}
