package dev.headswap.cli.swap;

import dev.headswap.composite.CornerLabel;
import dev.headswap.config.Configuration;
import dev.headswap.pipeline.FrameMark;
import java.util.List;

/** The visible marks that the configuration asks for. */
public final class AiLabels {

  private AiLabels() {}

  private enum Style {
    NONE,
    CORNER
  }

  /** For the encode stage. */
  public static List<FrameMark> marks(Configuration configuration) {
    Style style = configuration.choice("composite.ai-label", Style.class);
    return style == Style.NONE ? List.of() : List.of(new CornerLabel("AI-generated")::patch);
  }
}
