package dev.headswap.transport.kafka;

import dev.headswap.transport.LinkException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Sends, acknowledged by all replicas and without doubles of its own making. Sending blocks while
 * too much is under way. For any thread.
 */
public final class Outlet implements AutoCloseable {

  private final String name;
  private final KafkaProducer<byte[], byte[]> producer;

  /**
   * An outlet for one worker.
   *
   * @param role names it to the brokers
   */
  public Outlet(Cluster cluster, String role) {
    this.name = "Kafka at " + cluster.bootstrap();
    this.producer = cluster.producer(role);
  }

  /**
   * Something to send.
   *
   * @param partition null: by the key
   * @param value null: whatever had this key is forgotten (compacted topics)
   */
  public record Parcel(
      String topic,
      @Nullable Integer partition,
      String key,
      byte @Nullable [] value,
      Map<String, String> headers) {

    /** To the partition of its key. */
    public static Parcel of(String topic, String key, byte[] value) {
      return new Parcel(topic, null, key, value, Map.of());
    }
  }

  /** Sends; done when it is safe. */
  public CompletableFuture<Void> send(Parcel parcel) {
    CompletableFuture<Void> safe = new CompletableFuture<>();
    try {
      Future<RecordMetadata> unused =
          producer.send(
              letter(parcel),
              (where, failure) -> {
                if (failure == null) {
                  safe.complete(null);
                } else {
                  safe.completeExceptionally(failed(failure));
                }
              });
    } catch (KafkaException e) {
      safe.completeExceptionally(failed(e));
    }
    return safe;
  }

  /** As {@link #send}, when subscribed to. */
  public Mono<Void> sending(Parcel parcel) {
    return Mono.fromFuture(() -> send(parcel));
  }

  /**
   * Sends and waits until it is safe.
   *
   * @throws LinkException if it cannot be sent
   */
  public void sendNow(Parcel parcel, Duration patience) {
    try {
      send(parcel).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LinkException(name, true, "interrupted while sending");
    } catch (java.util.concurrent.ExecutionException e) {
      throw e.getCause() instanceof LinkException known ? known : failed(e);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new LinkException(name, true, "does not take " + parcel.topic() + " in time");
    }
  }

  /** How many partitions a topic has. */
  public int partitions(String topic) {
    try {
      return producer.partitionsFor(topic).size();
    } catch (KafkaException e) {
      throw failed(e);
    }
  }

  private static ProducerRecord<byte[], byte[]> letter(Parcel parcel) {
    byte[] key = parcel.key().getBytes(StandardCharsets.UTF_8);
    ProducerRecord<byte[], byte[]> letter =
        new ProducerRecord<>(parcel.topic(), parcel.partition(), key, parcel.value());
    parcel.headers().forEach((k, v) -> letter.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
    return letter;
  }

  private LinkException failed(Throwable why) {
    return new LinkException(name, true, "sending failed: " + why.getMessage());
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(10));
  }
}
