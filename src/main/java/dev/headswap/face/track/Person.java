package dev.headswap.face.track;

import dev.headswap.face.Embedding;
import dev.headswap.face.Face;
import dev.headswap.face.HeadCropper;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import org.jspecify.annotations.Nullable;

/** What is known of one person up to now. */
final class Person {

  /** A view must be this much larger than the best so far to become the thumbnail. */
  private static final double BETTER = 1.15;

  private static final HeadCropper THUMBNAIL = new HeadCropper(CropTemplate.COMPACT);

  private final int number;
  private final LandmarkSmoother smoother;
  private Landmarks measured;
  private Landmarks steady;
  private float confidence;
  private boolean visible = true;
  private final double first;
  private double last;
  private int frames;
  private float[] embeddingSum;
  private Embedding latest;
  private int views;
  private double largest;
  private @Nullable RgbImage thumbnail;

  Person(int number, Observation first, double seconds, double smoothing) {
    this.number = number;
    this.smoother = new LandmarkSmoother(smoothing);
    this.measured = first.landmarks();
    this.steady = first.landmarks();
    this.first = seconds;
    this.last = seconds;
    this.latest = first.embedding();
    this.embeddingSum = new float[latest.unit().length];
  }

  int number() {
    return number;
  }

  boolean visible() {
    return visible;
  }

  int views() {
    return views;
  }

  Landmarks steady() {
    return steady;
  }

  Landmarks measured() {
    return measured;
  }

  float confidence() {
    return confidence;
  }

  /** Where to look for the face in the next frame. */
  Face face() {
    return Face.of(measured, confidence);
  }

  /** The mean of all views. */
  Embedding embedding() {
    return views == 0 ? latest : Embedding.of(embeddingSum);
  }

  /** How much an embedding is like this person: at its best against the mean or the last view. */
  double resemblance(Embedding other) {
    return Math.max(embedding().cosine(other), latest.cosine(other));
  }

  /** Seen in this frame at these landmarks. */
  void seen(RgbImage frame, Landmarks landmarks, float sure, double seconds) {
    if (!visible) {
      smoother.reset();
    }
    visible = true;
    measured = landmarks;
    confidence = sure;
    steady = smoother.next(landmarks, seconds);
    last = seconds;
    frames++;
    keepIfBest(frame, landmarks);
  }

  /** Recognised: one more view of the person. */
  void recognised(Embedding embedding) {
    latest = embedding;
    views++;
    for (int i = 0; i < embeddingSum.length; i++) {
      embeddingSum[i] += embedding.unit()[i];
    }
  }

  /** Not in this frame. */
  void missed() {
    visible = false;
  }

  /** A new scene: nothing is where it was. */
  void cut() {
    smoother.reset();
  }

  private void keepIfBest(RgbImage frame, Landmarks landmarks) {
    double size = landmarks.interOcular();
    if (thumbnail == null || size > largest * BETTER) {
      thumbnail = THUMBNAIL.crop(frame, landmarks).pixels();
      largest = size;
    }
  }

  Track track() {
    RgbImage view = thumbnail == null ? RgbImage.black(1, 1) : thumbnail;
    return new Track(number, first, last, frames, largest, view, embedding());
  }
}
