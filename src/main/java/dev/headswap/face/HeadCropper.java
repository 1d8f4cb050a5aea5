package dev.headswap.face;

import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Mask;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import dev.headswap.image.Warp;

/** Cuts heads out of frames so that eyes and mouth lie where a template wants them. */
public final class HeadCropper {

  private final CropTemplate template;

  public HeadCropper(CropTemplate template) {
    this.template = template;
  }

  /** Where eyes and mouth go. */
  public CropTemplate template() {
    return template;
  }

  /** The head of these landmarks, upright; black where the crop reaches beyond the frame. */
  public HeadCrop crop(RgbImage frame, Landmarks landmarks) {
    Similarity frameToCrop = template.align(landmarks);
    RgbImage pixels = Warp.similarity(frame, frameToCrop, template.size(), template.size());
    return new HeadCrop(pixels, frameToCrop, landmarks.transform(frameToCrop));
  }

  /**
   * 1 where a crop shows the frame, 0 where it reaches beyond it. A pixel counts as soon as its
   * centre lies between the centres of the outermost pixels of the frame.
   *
   * @return as large as the crop
   */
  public Mask validArea(Similarity frameToCrop, int frameWidth, int frameHeight) {
    Similarity cropToFrame = frameToCrop.inverse();
    int size = template.size();
    float[] alpha = new float[size * size];
    for (int i = 0; i < alpha.length; i++) {
      int row = i / size;
      Point p = cropToFrame.apply(new Point(i % size, row));
      boolean inside =
          p.x() >= 0 && p.y() >= 0 && p.x() <= frameWidth - 1 && p.y() <= frameHeight - 1;
      alpha[i] = inside ? 1 : 0;
    }
    return new Mask(size, size, alpha);
  }
}
