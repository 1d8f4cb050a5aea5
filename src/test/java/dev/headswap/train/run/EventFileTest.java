package dev.headswap.train.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {

  @TempDir Path folder;

  /** The check value of CRC-32C, masked as TFRecord masks it. */
  @Test
  void checksumsAreMasked() {
    int crc = 0xe3069283;
    int masked = (crc >>> 15 | crc << 17) + 0xa282ead8;
    byte[] text = "123456789".getBytes(StandardCharsets.US_ASCII);
    assertThat(EventFile.maskedCrc(text)).isEqualTo(masked);
  }

  @Test
  void aScalarIsARecordOfItsTagStepAndValue() throws IOException {
    Path file = folder.resolve("events");
    try (EventFile events = new EventFile(file)) {
      events.scalar("loss/l1", 300, 0.5f);
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(new String(record(bytes), StandardCharsets.ISO_8859_1)).contains("brain.Event:2");
    byte[] scalar = record(bytes);
    byte[] expected = {
      0x10,
      (byte) 0xac,
      0x02, // field 2, varint 300
      0x2a,
      0x10,
      0x0a,
      0x0e, // summary of one value
      0x0a,
      0x07,
      'l',
      'o',
      's',
      's',
      '/',
      'l',
      '1', // its tag
      0x15,
      0,
      0,
      0,
      0x3f // its number, float32 0.5
    };
    assertThat(java.util.Arrays.copyOfRange(scalar, 9, scalar.length)).isEqualTo(expected);
    assertThat(bytes.remaining()).isZero();
  }

  private static byte[] record(ByteBuffer bytes) {
    byte[] length = new byte[8];
    bytes.get(length);
    assertThat(bytes.getInt()).isEqualTo(EventFile.maskedCrc(length));
    byte[] body = new byte[(int) ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong()];
    bytes.get(body);
    assertThat(bytes.getInt()).isEqualTo(EventFile.maskedCrc(body));
    return body;
  }
}
