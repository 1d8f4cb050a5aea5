package dev.headswap.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowanceTest {

  /** So many workers take a second for each head, and heads wait for the next that is free. */
  private static Allowance after(int workers, int most) {
    Allowance allowance = new Allowance(most);
    for (int i = 0; i < 2_000; i++) {
      double waiting = Math.max(0, allowance.heads() - workers) / (double) workers;
      allowance.cameBack(1 + waiting, true);
    }
    return allowance;
  }

  @Test
  void allWorkersAreBusyAndHardlyAHeadWaits() {
    assertThat(after(1, 96).heads()).isBetween(1, 5);
    assertThat(after(8, 96).heads()).isBetween(8, 13);
    assertThat(after(40, 96).heads()).isBetween(40, 46);
    assertThat(after(40, 16).heads()).isEqualTo(16);
  }

  @Test
  void headsThatAreLateMakeItFewButNeverNone() {
    Allowance allowance = after(8, 96);
    int before = allowance.heads();
    allowance.late();
    assertThat(allowance.heads()).isLessThan(before);
    for (int i = 0; i < 20; i++) {
      allowance.late();
    }
    assertThat(allowance.heads()).isEqualTo(1);
  }

  @Test
  void aSlowSourceDoesNotMakeItGrow() {
    Allowance allowance = new Allowance(96);
    for (int i = 0; i < 1_000; i++) {
      allowance.cameBack(1, false);
    }
    assertThat(allowance.heads()).isEqualTo(2);
  }
}
