package dev.headswap.cli.bench;

import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.Warp;
import dev.headswap.pipeline.HeadFinder;
import dev.headswap.video.VideoFrame;

/** Takes the middle of each frame for a head, so that cutting and pasting can be timed alone. */
final class CentralCrop implements HeadFinder {

  private static final int SIZE = CropTemplate.COMPACT.size();

  /** The head crop's share of the frame's height. */
  private static final double SHARE = 0.6;

  @Override
  public Finding find(VideoFrame frame) {
    RgbImage picture = frame.rgb();
    double scale = SIZE / (SHARE * picture.height());
    double left = picture.width() / 2.0 - SIZE / scale / 2;
    double top = picture.height() / 2.0 - SIZE / scale / 2;
    Similarity cut = Similarity.scaleThenShift(scale, -left * scale, -top * scale);
    RgbImage pixels = Warp.similarity(picture, cut, SIZE, SIZE);
    return Finding.of(new HeadCrop(pixels, cut, new Landmarks(new float[2 * Landmarks.COUNT])));
  }
}
