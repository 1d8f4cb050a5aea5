package dev.headswap.dataset.rendered;

import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.synth.View;
import dev.headswap.synth.scene.Scene;

/**
 * Black where a crop reaches beyond its frame, as crops of real frames are; the renderer would draw
 * what is there.
 */
record FrameEdge(int frameWidth, int frameHeight, View view) {

  static FrameEdge of(Scene scene, View view) {
    return new FrameEdge(scene.width(), scene.height(), view);
  }

  /** Whether all of the crop lies in the frame. */
  boolean farAway() {
    int right = view.width() - 1;
    int bottom = view.height() - 1;
    return inside(0, 0) && inside(right, 0) && inside(0, bottom) && inside(right, bottom);
  }

  private boolean inside(int x, int y) {
    Point p = view.frameToView().inverse().apply(new Point(x, y));
    return p.x() > -0.5 && p.y() > -0.5 && p.x() < frameWidth - 0.5 && p.y() < frameHeight - 0.5;
  }

  /** 1 for each pixel of the view that lies in the frame. */
  boolean[] mask() {
    Similarity back = view.frameToView().inverse();
    boolean[] inside = new boolean[view.width() * view.height()];
    for (int i = 0; i < inside.length; i++) {
      double x = i % view.width();
      double y = (double) (i / view.width());
      double u = back.a() * x - back.b() * y + back.tx();
      double v = back.b() * x + back.a() * y + back.ty();
      inside[i] = u > -0.5 && v > -0.5 && u < frameWidth - 0.5 && v < frameHeight - 0.5;
    }
    return inside;
  }

  static RgbImage cut(RgbImage image, boolean[] inside) {
    byte[] rgb = image.rgb().clone();
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = inside[i / 3] ? rgb[i] : 0;
    }
    return new RgbImage(image.width(), image.height(), rgb);
  }

  static LabelMap cut(LabelMap map, boolean[] inside) {
    byte[] labels = map.labels().clone();
    for (int i = 0; i < labels.length; i++) {
      labels[i] = inside[i] ? labels[i] : (byte) Label.BACKGROUND.ordinal();
    }
    return new LabelMap(map.width(), map.height(), labels);
  }
}
