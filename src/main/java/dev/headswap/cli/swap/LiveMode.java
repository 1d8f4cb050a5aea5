package dev.headswap.cli.swap;

import dev.headswap.config.Configuration;
import dev.headswap.video.LiveSettings;
import java.util.Locale;
import java.util.Set;

/** Whether a run is live ({@code live.mode}), and how. */
public enum LiveMode {
  AUTO,
  ALWAYS,
  NEVER;

  /**
   * Addresses behind which somebody sends as time passes. What comes by http may be a file that can
   * wait, and of which nobody wants frames to be dropped.
   */
  private static final Set<String> SENDERS =
      Set.of("rtsp", "rtsps", "rtmp", "rtmps", "rtmpt", "udp", "rtp", "srt", "tcp");

  /** Whether a swap's target passes by once. */
  public static boolean isWanted(SwapRequest request) {
    return switch (request.configuration().choice("live.mode", LiveMode.class)) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> isSender(request.target().location());
    };
  }

  private static boolean isSender(String location) {
    int colon = location.indexOf("://");
    return colon > 0 && SENDERS.contains(location.substring(0, colon).toLowerCase(Locale.ROOT));
  }

  private enum OnOutputLost {
    RECONNECT,
    FAIL
  }

  private enum RtspTransport {
    TCP,
    UDP
  }

  /** What the keys under {@code live} say. */
  public static LiveSettings settings(Configuration configuration) {
    return new LiveSettings(
        configuration.integer("live.queue-frames", 1),
        configuration.number("live.max-latency", 0.01),
        configuration.number("live.open-timeout", 0.1),
        configuration.number("live.stall-timeout", 0.1),
        configuration.number("live.write-timeout", 0.1),
        new LiveSettings.Reconnect(
            configuration.integer("live.reconnect.attempts", 0),
            configuration.number("live.reconnect.seconds", 0),
            configuration.number("live.reconnect.first-wait", 0.01),
            configuration.number("live.reconnect.longest-wait", 0.01),
            Math.min(1, configuration.number("live.reconnect.jitter", 0))),
        configuration.choice("live.on-output-lost", OnOutputLost.class) == OnOutputLost.RECONNECT,
        configuration
            .choice("live.rtsp-transport", RtspTransport.class)
            .name()
            .toLowerCase(Locale.ROOT),
        configuration.number("live.probe-seconds", 0),
        configuration.number("live.key-seconds", 0.1),
        configuration.number("live.hls.seconds", 0.1),
        configuration.integer("live.hls.segments", 0));
  }
}
