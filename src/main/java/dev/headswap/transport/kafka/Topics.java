package dev.headswap.transport.kafka;

/**
 * The names of the topics of one class of jobs: {@code <prefix>.<class>.<what>.v1}.
 *
 * @param prefix {@code headswap} unless told otherwise
 * @param jobClass jobs of another class have other topics and other workers
 */
public record Topics(String prefix, String jobClass) {

  private String named(String what) {
    return "%s.%s.%s.v1".formatted(prefix, jobClass, what);
  }

  /** Jobs as submitted. */
  public String jobs() {
    return named("jobs");
  }

  /** Heads to swap: decode to infer. */
  public String frames() {
    return named("frames");
  }

  /** Finished heads: infer to encode. */
  public String heads() {
    return named("heads");
  }

  /** What jobs have come to; compacted. */
  public String status() {
    return named("status");
  }

  /** What could not be dealt with, as it came. */
  public String deadLetters() {
    return named("dlq");
  }
}
