package dev.headswap.video.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class H264MessageTest {

  @Test
  void aMessageGoesBetweenHeadersAndSlice() {
    byte[] packet = {0, 0, 0, 1, 0x67, 9, 0, 0, 0, 1, 0x65, 7};
    byte[] message = {1, 2, 3};
    assertThat(H264Message.inserted(packet, message))
        .containsExactly(
            0, 0, 0, 1, 0x67, 9, 0, 0, 0, 1, 6, 5, 3, 1, 2, 3, 0x80, 0, 0, 0, 1, 0x65, 7);
  }

  @Test
  void zerosInAMessageNeverLookLikeAStart() {
    byte[] packet = {0, 0, 1, 0x65};
    assertThat(H264Message.inserted(packet, new byte[] {0, 0, 0, 0}))
        .containsExactly(0, 0, 0, 1, 6, 5, 4, 0, 0, 3, 0, 0, 0x80, 0, 0, 1, 0x65);
  }

  @Test
  void aLongMessageSaysItsLengthInSeveralBytes() {
    byte[] message = new byte[255];
    Arrays.fill(message, (byte) 9);
    byte[] marked = H264Message.inserted(new byte[] {0, 0, 1, 0x41}, message);
    assertThat(marked).hasSize(4 + 5 + 1 + 2 + 255 + 1);
    assertThat(marked).startsWith(0, 0, 0, 1, 6, 5, 0xff, 0, 9);
  }

  @Test
  void aPacketWithoutSliceStaysAsItIs() {
    byte[] packet = {0, 0, 1, 0x67, 1};
    assertThat(H264Message.inserted(packet, new byte[] {1})).isSameAs(packet);
  }
}
