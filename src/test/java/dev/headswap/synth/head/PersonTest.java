package dev.headswap.synth.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.synth.hair.HairKind;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonTest {

  @Test
  void theTrueSwapKeepsTheSourcesIdentityAndTheTargetsTonesAndBody() {
    Person source = Person.draw(1);
    Person target = Person.draw(2);
    Person swapped = target.withHeadOf(source);
    assertThat(swapped.identity()).isEqualTo(source.identity());
    assertThat(swapped.tones()).isEqualTo(target.tones());
    assertThat(swapped.body()).isEqualTo(target.body());
  }

  @Test
  void twoSeedsGiveTwoPeople() {
    assertThat(Identity.draw(1)).isNotEqualTo(Identity.draw(2));
    assertThat(Tones.draw(1)).isNotEqualTo(Tones.draw(2));
    assertThat(Body.draw(1)).isNotEqualTo(Body.draw(2));
  }

  @Test
  void partsDrawnAloneAreThoseOfThePerson() {
    Person person = Person.draw(9);
    assertThat(person).isEqualTo(new Person(Identity.draw(9), Tones.draw(9), Body.draw(9)));
  }

  @Test
  void aPopulationHasAllKindsOfHair() {
    Set<HairKind> seen = EnumSet.noneOf(HairKind.class);
    for (int seed = 0; seed < 200; seed++) {
      seen.add(Identity.draw(seed).hair());
    }
    assertThat(seen).containsExactlyInAnyOrder(HairKind.values());
  }

  @Test
  void traitsSpreadAroundTheAverage() {
    for (Trait trait : Trait.values()) {
      double sum = 0;
      double squares = 0;
      for (int seed = 0; seed < 300; seed++) {
        double value = Identity.draw(seed).get(trait);
        sum += value;
        squares += value * value;
      }
      assertThat(sum / 300).as(trait + " mean").isBetween(-0.4, 0.4);
      assertThat(squares / 300).as(trait + " spread").isBetween(0.4, 2.0);
    }
  }

  @Test
  void tooFewTraitsAreRefused() {
    Identity one = Identity.average();
    assertThatThrownBy(
            () ->
                new Identity(
                    new float[3], one.hair(), one.beard(), one.glasses(), one.hat(), false, 0))
        .hasMessageContaining(Trait.COUNT + " traits required but were 3");
  }
}
