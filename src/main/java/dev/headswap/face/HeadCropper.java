package dev.headswap.face;

import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.HeadCrop;
import dev.headswap.frame.Landmarks;
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
}
