package dev.headswap.video.verify;

/**
 * One thing that an output shall keep of its target.
 *
 * @param name what was compared
 * @param expected as in the target
 * @param found as in the output
 * @param ok whether they agree as far as the output's container allows
 */
public record Check(String name, String expected, String found, boolean ok) {

  static Check equal(String name, Object expected, Object found) {
    return new Check(name, "" + expected, "" + found, expected.equals(found));
  }
}
