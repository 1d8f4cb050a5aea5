package dev.headswap.image;

import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import java.util.ArrayList;
import java.util.List;

/** Pictures side by side with captions, such as a contact sheet of source, target and result. */
public final class Mosaic {

  private static final int GAP = 4;
  private static final int CAPTION = 22;

  private final int columns;
  private final int tileWidth;
  private final int tileHeight;
  private final List<RgbImage> tiles = new ArrayList<>();
  private final List<String> captions = new ArrayList<>();

  /** An empty sheet; each picture is fitted into a tile with its aspect kept, black around it. */
  public Mosaic(int columns, int tileWidth, int tileHeight) {
    this.columns = columns;
    this.tileWidth = tileWidth;
    this.tileHeight = tileHeight;
  }

  /** The next tile, left to right, top to bottom; the caption is ASCII and may be empty. */
  public Mosaic add(RgbImage picture, String caption) {
    tiles.add(fitted(picture));
    captions.add(caption);
    return this;
  }

  /**
   * The sheet.
   *
   * @throws IllegalStateException if nothing was added
   */
  public RgbImage image() {
    if (tiles.isEmpty()) {
      throw new IllegalStateException("at least one tile required");
    }
    int rows = (tiles.size() + columns - 1) / columns;
    int wide = Math.min(columns, tiles.size());
    RgbImage sheet = RgbImage.black(wide * (tileWidth + GAP) - GAP, rows * (tileHeight + CAPTION));
    for (int i = 0; i < tiles.size(); i++) {
      place(sheet, tiles.get(i), left(i), top(i));
    }
    return captioned(sheet);
  }

  private RgbImage captioned(RgbImage sheet) {
    Drawing drawing = Drawing.on(sheet);
    for (int i = 0; i < captions.size(); i++) {
      Point at = new Point(left(i) + 3, top(i) + tileHeight + CAPTION - 7);
      drawing.text(captions.get(i), at, 0xffffff, 0.45);
    }
    return drawing.image();
  }

  private int left(int tile) {
    return tile % columns * (tileWidth + GAP);
  }

  private int top(int tile) {
    return tile / columns * (tileHeight + CAPTION);
  }

  private RgbImage fitted(RgbImage picture) {
    double s =
        Math.min((double) tileWidth / picture.width(), (double) tileHeight / picture.height());
    int width = (int) Math.max(1, Math.round(picture.width() * s));
    int height = (int) Math.max(1, Math.round(picture.height() * s));
    return Warp.resized(picture, width, height);
  }

  private void place(RgbImage sheet, RgbImage tile, int left, int top) {
    int x = left + (tileWidth - tile.width()) / 2;
    int y = top + (tileHeight - tile.height()) / 2;
    for (int row = 0; row < tile.height(); row++) {
      int to = ((y + row) * sheet.width() + x) * 3;
      System.arraycopy(tile.rgb(), row * tile.width() * 3, sheet.rgb(), to, tile.width() * 3);
    }
  }
}
