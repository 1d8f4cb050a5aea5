package dev.headswap.frame;

/** A fraction such as a time base or a frame rate; 0/1 says "unknown". */
public record Rational(int numerator, int denominator) {

  /** As a decimal number; 0 if unknown. */
  public double value() {
    return denominator == 0 ? 0 : (double) numerator / denominator;
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
