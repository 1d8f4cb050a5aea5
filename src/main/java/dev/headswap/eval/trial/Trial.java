package dev.headswap.eval.trial;

import dev.headswap.dataset.Sample;
import java.util.List;

/**
 * One film to be made: the head of a source put on a target's consecutive frames. All pictures are
 * aligned crops of one template.
 *
 * @param source the number of the source in its cast
 * @param target the number of the target; the source's own in a self-reenactment
 * @param photos of the source, shown to the methods; at least one
 * @param targets the frames, at least one
 * @param truths what each frame should become; empty where nobody knows
 * @param sourceGallery of the source, shown to no method: says who it is
 * @param targetGallery of the target, shown to no method
 */
public record Trial(
    int source,
    int target,
    List<Sample> photos,
    List<Sample> targets,
    List<Sample> truths,
    List<Sample> sourceGallery,
    List<Sample> targetGallery) {

  public Trial {
    photos = List.copyOf(photos);
    targets = List.copyOf(targets);
    truths = List.copyOf(truths);
    sourceGallery = List.copyOf(sourceGallery);
    targetGallery = List.copyOf(targetGallery);
    if (photos.isEmpty() || targets.isEmpty()) {
      throw new IllegalArgumentException("at least one photo and one frame required");
    }
    if (!truths.isEmpty() && truths.size() != targets.size()) {
      throw new IllegalArgumentException(
          "a truth for each of %d frames required but were %d"
              .formatted(targets.size(), truths.size()));
    }
  }

  /** A person driven by frames of its own, which are the truth. */
  public static Trial self(
      int person, List<Sample> photos, List<Sample> frames, List<Sample> gallery) {
    return new Trial(person, person, photos, frames, frames, gallery, gallery);
  }

  /** Whether it is known what each frame should become. */
  public boolean hasTruth() {
    return !truths.isEmpty();
  }

  /** The same with the first of its photos alone. */
  public Trial showing(int count) {
    return new Trial(
        source, target, photos.subList(0, count), targets, truths, sourceGallery, targetGallery);
  }

  /** The same with the first of its frames alone; all of them if there are fewer. */
  public Trial firstFrames(int count) {
    int end = Math.min(count, targets.size());
    return new Trial(
        source,
        target,
        photos,
        targets.subList(0, end),
        truths.subList(0, Math.min(end, truths.size())),
        sourceGallery,
        targetGallery);
  }
}
