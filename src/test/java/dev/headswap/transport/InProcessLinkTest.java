package dev.headswap.transport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InProcessLinkTest extends LinkContract {

  @Override
  Link<Integer> link(int capacity) {
    return new InProcessLink<>("test", capacity, discarded::add);
  }

  @Test
  void aLinkWithoutRoomIsRefused() {
    assertThatThrownBy(() -> link(0)).hasMessageContaining("at least 1");
  }
}
