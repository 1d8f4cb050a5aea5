package dev.headswap.transport.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartitionAcksTest {

  private final PartitionAcks acks = new PartitionAcks();

  private void deliver(long... offsets) {
    for (long offset : offsets) {
      acks.delivered(offset);
      acks.received(offset);
    }
  }

  @Test
  void onlyWhatLiesBeforeTheFirstGapIsCommitted() {
    deliver(5, 6, 7, 9);
    acks.acknowledged(7);
    acks.acknowledged(6);
    assertThat(acks.committable()).isEqualTo(5);
    acks.acknowledged(5);
    assertThat(acks.committable()).as("8 is no record").isEqualTo(9);
    acks.acknowledged(9);
    assertThat(acks.committable()).isEqualTo(10);
  }

  @Test
  void nothingIsCommittedTwice() {
    deliver(0, 1);
    acks.acknowledged(0);
    acks.committed(acks.committable());
    assertThat(acks.committable()).isEqualTo(-1);
  }

  @Test
  void acknowledgementsAfterTheEndAreDropped() {
    deliver(0, 1);
    acks.close();
    acks.acknowledged(0);
    assertThat(acks.committable()).isEqualTo(-1);
    assertThat(acks.isClosed()).isTrue();
  }

  @Test
  void whatOnlyWaitsIsNotWaitedForButNotCommittedEither() {
    acks.delivered(0);
    assertThat(acks.isIdle()).isTrue();
    assertThat(acks.committable()).isEqualTo(0);
    acks.received(0);
    assertThat(acks.isIdle()).isFalse();
    acks.acknowledged(0);
    assertThat(acks.isIdle()).isTrue();
  }
}
