package dev.headswap.cli.swap;

import dev.headswap.cli.stream.SimulatedTools;
import dev.headswap.config.Configuration;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.Warp;
import dev.headswap.pipeline.HeadFinder;
import dev.headswap.pipeline.HeadSwapper;
import dev.headswap.video.Provenance;
import java.util.List;
import java.util.Map;

/**
 * What finds and swaps heads in a live run, ready before the first frame comes.
 *
 * @param provenance how the output is marked
 * @param models for the report
 */
record LiveHeads(
    HeadFinder finder, HeadSwapper swapper, Provenance provenance, Map<String, Object> models) {

  /** The networks. */
  static LiveHeads of(SwapRequest request, Engines engines) {
    Configuration configuration = request.configuration();
    List<Sources.Photo> photos = Sources.read(request.sources());
    SourceHead head = SourceHead.wanted(photos, configuration, engines);
    return new LiveHeads(head.finder(), head.swapper(), Provenance.MARKED, engines.describe());
  }

  /** For tests: no networks, a fixed time for each head; said in the output. Loads what warps. */
  static LiveHeads simulated(long millis, int crop) {
    SimulatedTools tools = new SimulatedTools(millis, crop);
    Warp.similarity(RgbImage.black(crop, crop), Similarity.IDENTITY, crop, crop);
    Provenance said =
        new Provenance("SIMULATED: inference was simulated by Headswap, no networks ran", true);
    return new LiveHeads(
        tools.finder(), tools.swapper(), said, Map.of("simulatedInferenceMillis", millis));
  }
}
