package dev.headswap.cli.swap;

import dev.headswap.config.Configuration;
import dev.headswap.face.Embedding;
import dev.headswap.face.HeadCropper;
import dev.headswap.face.network.Perception;
import dev.headswap.face.SourceFaces;
import dev.headswap.face.track.HeadLocator;
import dev.headswap.face.track.LocatorConfig;
import dev.headswap.face.track.PersonChoice;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.StillImages;
import dev.headswap.model.aligner.SourceCode;
import dev.headswap.model.blender.BlendOptions;
import dev.headswap.model.blender.HairColor;
import dev.headswap.pipeline.HeadFinder;
import dev.headswap.pipeline.HeadSwapper;
import dev.headswap.pipeline.NeuralSwapper;
import dev.headswap.pipeline.NoFacePolicy;
import dev.headswap.pipeline.TrackingFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The source person, encoded once for the whole job, and what the job does with it. */
final class SourceHead {

  private final Configuration configuration;
  private final Engines engines;
  private final HeadCropper cropper;
  private final RgbImage picture;
  private final SourceCode code;

  private SourceHead(Configuration configuration, Engines engines, List<RgbImage> crops) {
    this.configuration = configuration;
    this.engines = engines;
    this.cropper = new HeadCropper(engines.template());
    this.picture = crops.get(0);
    this.code = engines.aligner().encode(crops);
  }

  /**
   * Reads, crops and encodes the photos of a request.
   *
   * @throws dev.headswap.face.NoFaceException if one of them shows no face
   */
  static SourceHead of(SwapRequest request, Engines engines) {
    SourceFaces faces = new SourceFaces(engines.perception());
    HeadCropper cropper = new HeadCropper(engines.template());
    List<RgbImage> crops = new ArrayList<>();
    for (Sources.Photo photo : Sources.read(request.sources())) {
      Landmarks landmarks = faces.expectFace(photo.name(), photo.picture());
      crops.add(cropper.crop(photo.picture(), landmarks).pixels());
    }
    return new SourceHead(request.configuration(), engines, crops);
  }

  /** The first crop. */
  RgbImage picture() {
    return picture;
  }

  HeadSwapper swapper() {
    HairColor hair = configuration.choice("blend.hair-color", HairColor.class);
    return new NeuralSwapper(
        engines.aligner(),
        engines.perception().parser(),
        engines.blender(),
        code,
        new BlendOptions(hair));
  }

  HeadFinder finder() {
    boolean hold =
        configuration.choice("head.no-face", NoFacePolicy.class) == NoFacePolicy.HOLD;
    HeadLocator locator =
        new HeadLocator(engines.perception(), locatorConfig(configuration), person());
    return new TrackingFinder(locator, cropper, hold);
  }

  static LocatorConfig locatorConfig(Configuration configuration) {
    return LocatorConfig.DEFAULT
        .withDetectEvery(configuration.integer("head.detect-every", 1))
        .withMinInterOcular(configuration.number("head.min-inter-ocular", 0));
  }

  private PersonChoice person() {
    String reference = configuration.text("head.reference-face");
    if (!reference.isEmpty()) {
      return PersonChoice.like(embedding(Path.of(reference), engines.perception()));
    }
    int index = configuration.integer("head.person", 0);
    return index == 0 ? PersonChoice.MOST_PRESENT : PersonChoice.index(index);
  }

  private static Embedding embedding(Path photo, Perception perception) {
    RgbImage picture = StillImages.read(photo);
    Landmarks landmarks = new SourceFaces(perception).expectFace(photo.toString(), picture);
    return perception.embedder().embed(picture, landmarks);
  }
}
