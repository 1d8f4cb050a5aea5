package dev.headswap.eval.report;

import dev.headswap.frame.RgbImage;
import java.util.LinkedHashMap;
import java.util.Map;

/** The report for people: one page and the pictures beside it. */
public final class Page {

  private final Results results;

  public Page(Results results) {
    this.results = results;
  }

  /** The pictures by file name. */
  public Map<String, RgbImage> pictures() {
    Map<String, RgbImage> pictures = new LinkedHashMap<>();
    pictures.put("strip.png", results.strip());
    return pictures;
  }

  /** The page. */
  public String html() {
    return "<!doctype html><img src=strip.png>";
  }
}
