package dev.headswap.dataset;

import dev.headswap.frame.Box;
import dev.headswap.frame.RgbImage;
import java.util.List;

/**
 * One lesson for the Aligner: make the sources' person do what the driver does. In the seed's way
 * the driver is the truth's own frame; in cross-driving it is another person in the same
 * performance, scene and light, so that nothing of who drives may reach the output.
 *
 * @param sources K crops of one identity; the K is the same for all episodes of a step
 * @param driver the crop that gives pose and expression, shifted and flipped as the truth is
 * @param truth what the Aligner should draw; {@link Sample#labels} give its head mask
 * @param driverInput what E_pose sees: the driver augmented as heser-spec 2.4
 * @param expressionBox where E_exp cuts {@code driverInput}, in its pixels; square before the
 *     anisotropic scale, within the crop
 */
public record AlignerEpisode(
    List<Sample> sources, Sample driver, Sample truth, RgbImage driverInput, Box expressionBox) {

  public AlignerEpisode {
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("at least one source required");
    }
  }

  /** Whether somebody else drives. */
  public boolean crossDriven() {
    return driver.identity() != truth.identity();
  }
}
