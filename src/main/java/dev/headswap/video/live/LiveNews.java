package dev.headswap.video.live;

import java.util.LinkedHashMap;
import java.util.Map;

/** What has happened to a live run's source and output, counted; for any thread. */
public final class LiveNews {

  private long received;
  private long dropped;
  private int stalls;
  private int losses;
  private int reconnects;
  private int failedAttempts;
  private int outputLosses;
  private int outputReconnects;
  private int outputFailedAttempts;
  private String source = "connected";
  private String output = "connected";

  synchronized void received(long frames, long droppedFrames) {
    received = frames;
    dropped = droppedFrames;
  }

  synchronized void sourceLost(String why, boolean stalled) {
    losses++;
    stalls += stalled ? 1 : 0;
    source = why;
  }

  synchronized void sourceAttemptFailed(String why) {
    failedAttempts++;
    source = why;
  }

  synchronized void sourceBack() {
    reconnects++;
    source = "connected";
  }

  synchronized void sourceOver(String why) {
    source = why;
  }

  synchronized void outputLost(String why) {
    outputLosses++;
    output = why;
  }

  synchronized void outputAttemptFailed(String why) {
    outputFailedAttempts++;
    output = why;
  }

  synchronized void outputBack() {
    outputReconnects++;
    output = "connected";
  }

  /** Frames that were decoded. */
  public synchronized long received() {
    return received;
  }

  /** Those of them that were dropped while they waited. */
  public synchronized long droppedWaiting() {
    return dropped;
  }

  /** How often no picture came for too long. */
  public synchronized int stalls() {
    return stalls;
  }

  /** How often the source was gone. */
  public synchronized int losses() {
    return losses;
  }

  /** How often it came back. */
  public synchronized int reconnects() {
    return reconnects;
  }

  /** How often the output came back. */
  public synchronized int outputReconnects() {
    return outputReconnects;
  }

  /** In one line what the source is at. */
  public synchronized String source() {
    return source;
  }

  /** For a report. */
  public synchronized Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("received", received);
    json.put("droppedWaiting", dropped);
    json.put("source", source);
    json.put("sourceLosses", losses);
    json.put("stalls", stalls);
    json.put("reconnects", reconnects);
    json.put("failedAttempts", failedAttempts);
    json.put("output", output);
    json.put("outputLosses", outputLosses);
    json.put("outputReconnects", outputReconnects);
    json.put("outputFailedAttempts", outputFailedAttempts);
    return json;
  }
}
