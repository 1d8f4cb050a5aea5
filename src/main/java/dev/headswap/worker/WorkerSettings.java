package dev.headswap.worker;

import dev.headswap.fetch.FetchSettings;
import dev.headswap.transport.kafka.Membership;
import java.time.Duration;

/**
 * How workers behave.
 *
 * @param group of this kind of worker
 * @param windowFrames how far decoding may be ahead of encoding in one job, at least 1
 * @param bufferBytes what may wait in a worker before it stops fetching
 * @param attempts how often one frame is tried before it is given up
 * @param starts how often a job may be begun without getting further
 * @param grace how long a partition that goes away is waited for
 * @param drain how long a worker that is asked to stop may take
 * @param liveJobs how many live jobs a decode worker has at a time, at least 1
 * @param fetch how what jobs name by web addresses is fetched
 */
public record WorkerSettings(
    String group,
    int windowFrames,
    long bufferBytes,
    int attempts,
    int starts,
    Duration grace,
    Duration drain,
    int liveJobs,
    FetchSettings fetch) {

  /** As one of the group. */
  public Membership membership(String role, String topic) {
    return membership(role, topic, grace);
  }

  /** The same, with another grace. */
  Membership membership(String role, String topic, Duration patience) {
    return new Membership(role, group, topic, bufferBytes, patience);
  }
}
