package dev.headswap.cli.swap;

import dev.headswap.cli.Faces;
import dev.headswap.cli.swap.Sources.Photo;
import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.face.HeadCropper;
import dev.headswap.face.SourceFace;
import dev.headswap.face.SourceFaces;
import dev.headswap.face.track.HeadLocator;
import dev.headswap.face.track.HeadSighting;
import dev.headswap.face.track.LocatedHead;
import dev.headswap.face.track.NoHead;
import dev.headswap.face.track.PersonChoice;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.StillImages;
import dev.headswap.model.aligner.SourceCode;
import dev.headswap.model.blender.BlendOptions;
import dev.headswap.model.blender.region.HairColor;
import dev.headswap.pipeline.HeadFinder;
import dev.headswap.pipeline.HeadFinder.Finding;
import dev.headswap.pipeline.HeadSwapper;
import dev.headswap.pipeline.NeuralSwapper;
import dev.headswap.pipeline.NoFacePolicy;
import dev.headswap.pipeline.TrackingFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The source person, encoded once for the whole job, and what the job does with it. */
public final class SourceHead {

  private final Configuration configuration;
  private final Engines engines;
  private final RgbImage picture;
  private final SourceCode code;

  private SourceHead(
      Configuration configuration, Engines engines, RgbImage picture, SourceCode code) {
    this.configuration = configuration;
    this.engines = engines;
    this.picture = picture;
    this.code = code;
  }

  /**
   * The person that the model was finetuned to, or, of a model for anybody, the one in the photos.
   *
   * @throws ConfigException if there is neither
   */
  public static SourceHead wanted(
      List<Photo> photos, Configuration configuration, Engines engines) {
    SourceCode own = SourceCode.in(engines.bundle());
    if (own != null) {
      int size = engines.template().size();
      return new SourceHead(configuration, engines, RgbImage.black(size, size), own);
    }
    if (photos.isEmpty()) {
      throw new ConfigException(
          "source", "--source: photos of the person required, as the model is for anybody");
    }
    return of(photos, configuration, engines);
  }

  /**
   * Crops and encodes photos. Where a photo shows several people, the first photo decides who is
   * meant.
   *
   * @param photos at least one
   * @throws dev.headswap.face.NoFaceException if one of them shows no face
   */
  public static SourceHead of(List<Photo> photos, Configuration configuration, Engines engines) {
    SourceFaces faces = Faces.inPhotos(engines.perception(), configuration);
    HeadCropper cropper = new HeadCropper(engines.template());
    SourceFace first = faces.largest(photos.get(0).picture(), photos.get(0).name());
    List<RgbImage> crops = new ArrayList<>();
    for (Photo photo : photos) {
      SourceFace face = faces.like(photo.picture(), photo.name(), first.embedding());
      crops.add(cropper.crop(photo.picture(), face.landmarks()).pixels());
    }
    SourceCode code = engines.aligner().encode(crops);
    return new SourceHead(configuration, engines, crops.get(0), code);
  }

  /** The first crop. */
  RgbImage picture() {
    return picture;
  }

  /** What the infer stage does. */
  public HeadSwapper swapper() {
    HairColor hair = configuration.choice("blend.hair-color", HairColor.class);
    return new NeuralSwapper(
        engines.aligner(),
        engines.perception().drawnParser(engines.template()),
        engines.perception().parser(engines.template()),
        engines.blender(),
        code,
        new BlendOptions(hair));
  }

  /** A fresh search through one video. */
  public HeadFinder finder() {
    return finder(configuration, engines);
  }

  /** As {@link #finder()}, where nobody needs to know who the source is. */
  public static HeadFinder finder(Configuration configuration, Engines engines) {
    boolean hold = configuration.choice("head.no-face", NoFacePolicy.class) == NoFacePolicy.HOLD;
    return new TrackingFinder(
        Faces.locator(engines.perception(), configuration, person(configuration, engines)),
        new HeadCropper(engines.template()),
        hold);
  }

  /** The head in one picture by itself, where nobody knows what came before. */
  public static Finding find(RgbImage picture, Configuration configuration, Engines engines) {
    HeadLocator locator =
        Faces.locator(engines.perception(), configuration, person(configuration, engines));
    HeadSighting sighting = locator.locate(picture, 0);
    if (sighting instanceof LocatedHead head) {
      return Finding.of(new HeadCropper(engines.template()).crop(picture, head.landmarks()));
    }
    return Finding.none(
        ((NoHead) sighting).reason().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private static PersonChoice person(Configuration configuration, Engines engines) {
    String reference = configuration.text("head.reference-face");
    if (!reference.isEmpty()) {
      RgbImage photo = StillImages.read(Path.of(reference));
      SourceFaces faces = Faces.inPhotos(engines.perception(), configuration);
      return PersonChoice.like(faces.largest(photo, reference).embedding());
    }
    int number = configuration.integer("head.person", 0);
    return number == 0 ? PersonChoice.largest() : PersonChoice.number(number);
  }
}
