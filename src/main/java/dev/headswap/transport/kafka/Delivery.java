package dev.headswap.transport.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One record that a consumer group gave us to deal with. Any thread may hold it. */
public final class Delivery {

  /** What an inlet does with an acknowledgement. */
  interface Ledger {
    void receive(long offset);

    void acknowledge(long offset);

    boolean isOurs();
  }

  /** A record's acknowledgement without its bytes, for who keeps many. */
  public static final class Receipt {

    private final long offset;
    private final Ledger ledger;

    private Receipt(long offset, Ledger ledger) {
      this.offset = offset;
      this.ledger = ledger;
    }

    /** As {@link Delivery#acknowledge}. */
    public void acknowledge() {
      ledger.acknowledge(offset);
    }
  }

  private final ConsumerRecord<byte[], byte[]> received;
  private final Ledger ledger;
  private final int begun;

  Delivery(ConsumerRecord<byte[], byte[]> received, Ledger ledger, int begun) {
    this.received = received;
    this.ledger = ledger;
    this.begun = begun;
  }

  void receive() {
    ledger.receive(received.offset());
  }

  /** Where it came from. */
  public String topic() {
    return received.topic();
  }

  /** Where it came from. */
  public int partition() {
    return received.partition();
  }

  /** Where it came from. */
  public long offset() {
    return received.offset();
  }

  /** As text; empty if it has none. */
  public String key() {
    return received.key() == null ? "" : new String(received.key(), StandardCharsets.UTF_8);
  }

  /** The bytes, shared; empty where the record has none. */
  public byte[] value() {
    return received.value() == null ? new byte[0] : received.value();
  }

  /** Of key and value. */
  public int bytes() {
    return value().length + (received.key() == null ? 0 : received.key().length);
  }

  /**
   * How often it was begun already by somebody who did not come to its end; 0 where nobody counts.
   */
  public int begun() {
    return begun;
  }

  /** It is dealt with for good and shall not come again. Does nothing if it is no longer ours. */
  public void acknowledge() {
    ledger.acknowledge(received.offset());
  }

  /** What is needed to acknowledge it later. */
  public Receipt receipt() {
    return new Receipt(received.offset(), ledger);
  }

  /** Whether it is still ours to deal with. If not, somebody else has it. */
  public boolean isOurs() {
    return ledger.isOurs();
  }
}
