package dev.headswap.composite;

import dev.headswap.frame.Mask;
import dev.headswap.frame.Patch;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Drawing;

/** A visible label in the lower left corner: white letters on a dark, half transparent ground. */
public final class CornerLabel {

  private static final double SHARE_OF_HEIGHT = 0.035;
  private static final int LEAST_HEIGHT = 12;
  private static final float OPACITY = 0.75f;

  /** Of the letters at scale 1, with the space around them, in pixels. */
  private static final double LINE_HEIGHT = 38;

  private static final double LETTER_WIDTH = 18.5;

  private final String text;

  public CornerLabel(String text) {
    this.text = text;
  }

  /** The label for a frame of some size, cut to fit into it. */
  public Patch patch(int frameWidth, int frameHeight) {
    int height = Math.max(LEAST_HEIGHT, (int) Math.round(frameHeight * SHARE_OF_HEIGHT));
    RgbImage whole = line(height);
    int width = Math.min(whole.width(), frameWidth);
    int rows = Math.min(whole.height(), frameHeight);
    RgbImage label = whole.part(0, 0, width, rows);
    int margin = Math.max(0, Math.min(rows / 2, frameWidth - width));
    int top = Math.max(0, frameHeight - rows - margin);
    return new Patch(margin, top, label, Mask.uniform(width, rows, OPACITY));
  }

  private RgbImage line(int height) {
    double scale = height / LINE_HEIGHT;
    int width = (int) Math.ceil(text.length() * LETTER_WIDTH * scale + height / 2.0);
    Point baseline = new Point(height / 4.0, height * 0.72);
    return Drawing.on(RgbImage.black(width, height)).text(text, baseline, 0xffffff, scale).image();
  }
}
