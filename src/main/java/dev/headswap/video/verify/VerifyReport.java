package dev.headswap.video.verify;

import java.util.List;

/**
 * What a comparison of an output with its target found.
 *
 * @param checks in the order in which they were made
 */
public record VerifyReport(String output, String target, List<Check> checks) {

  /** Whether everything agrees. */
  public boolean ok() {
    return checks.stream().allMatch(Check::ok);
  }

  /** The checks that do not. */
  public List<Check> failures() {
    return checks.stream().filter(check -> !check.ok()).toList();
  }
}
