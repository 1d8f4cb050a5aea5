package dev.headswap.cli.swap;

import dev.headswap.cli.BundleFacts;
import dev.headswap.cli.Resources;
import dev.headswap.video.FrameSource;
import dev.headswap.video.VideoInfo;
import dev.headswap.video.source.FfmpegSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a swap would do, without doing it: {@code --dry-run}. */
record SwapPlan(SwapRequest request, VideoInfo target, int photos, Map<String, Object> bundle)
    implements Summary {

  /** Reads what a swap would read first; fails as the swap would. */
  static SwapPlan of(SwapRequest request) {
    Outputs.check(request);
    Map<String, Object> bundle = BundleFacts.of(Resources.bundle(request.configuration()));
    int photos = Sources.read(request.sources()).size();
    try (FrameSource source = FfmpegSource.open(request.target())) {
      return new SwapPlan(request, source.info(), photos, bundle);
    }
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sources", request.sources());
    json.put("photos", photos);
    json.put("target", target);
    json.put("output", request.output());
    json.put("bundle", bundle);
    json.put("settings", request.configuration().resolved());
    return json;
  }

  @Override
  public List<String> lines() {
    return List.of(
        "source: %d pictures from %s".formatted(photos, request.sources()),
        String.format(
            Locale.ROOT,
            "target: %s: %s %dx%d %s, about %d frames, %.2f s, %d streams",
            target.location(),
            target.codec(),
            target.width(),
            target.height(),
            target.pixelFormat(),
            target.estimatedFrames(),
            target.durationSeconds(),
            target.streams().size()),
        "model: %s (%s)".formatted(bundle.get("folder"), bundle.get("architecture")),
        "output: " + request.output());
  }
}
