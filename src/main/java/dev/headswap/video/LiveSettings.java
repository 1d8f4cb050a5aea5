package dev.headswap.video;

/**
 * How a stream is treated that nobody can read again.
 *
 * @param queueFrames how many decoded frames may wait; when another comes, the oldest is dropped
 * @param maxLatencySeconds a frame that was received longer ago is not begun any more
 * @param openSeconds how long opening an address may take
 * @param stallSeconds how long no picture may come before the source counts as gone
 * @param writeSeconds how long writing one packet may take before the output counts as gone
 * @param reconnect what is done then
 * @param reconnectOutput whether an output that is gone is opened again; else the run fails
 * @param rtspTransport tcp or udp
 * @param probeSeconds how much of a stream is looked at before its first frame
 * @param keySeconds at most so far apart are pictures that a viewer can begin with, each with the
 *     AI mark
 * @param hlsSeconds of one HLS segment
 * @param hlsSegments how many stay in the playlist and on disk; 0 keeps all
 */
public record LiveSettings(
    int queueFrames,
    double maxLatencySeconds,
    double openSeconds,
    double stallSeconds,
    double writeSeconds,
    Reconnect reconnect,
    boolean reconnectOutput,
    String rtspTransport,
    double probeSeconds,
    double keySeconds,
    double hlsSeconds,
    int hlsSegments) {

  /**
   * How to try again: each wait is twice the one before, up to a longest, less a random share.
   *
   * @param attempts in a row without a picture before giving up; 0 gives up at once
   * @param seconds without a picture before giving up
   * @param firstWait in seconds
   * @param longestWait in seconds
   * @param jitter the largest share of a wait that is left out, 0 to 1
   */
  public record Reconnect(
      int attempts, double seconds, double firstWait, double longestWait, double jitter) {}
}
