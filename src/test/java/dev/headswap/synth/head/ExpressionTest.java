package dev.headswap.synth.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headswap.synth.head.Expression.Action;
import org.junit.jupiter.api.Test;

class ExpressionTest {

  @Test
  void strengthsAreHeldWithinTheirRange() {
    Expression e = Expression.NEUTRAL.with(Action.JAW_OPEN, 3).with(Action.GAZE_X, -4);
    assertThat(e.get(Action.JAW_OPEN)).isEqualTo(1);
    assertThat(e.get(Action.GAZE_X)).isEqualTo(-1);
    assertThat(e.with(Action.JAW_OPEN, -1).get(Action.JAW_OPEN)).isZero();
  }

  @Test
  void neutralStaysNeutral() {
    Expression changed = Expression.NEUTRAL.with(Action.SQUINT, 0.5);
    assertThat(changed).isNotEqualTo(Expression.NEUTRAL);
    assertThat(Expression.NEUTRAL.get(Action.SQUINT)).isZero();
  }

  @Test
  void aWrongNumberOfStrengthsIsRefused() {
    assertThatThrownBy(() -> new Expression(new float[2]))
        .hasMessageContaining("18 strengths required but were 2");
  }
}
