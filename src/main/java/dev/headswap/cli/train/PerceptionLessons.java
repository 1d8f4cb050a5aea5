package dev.headswap.cli.train;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.Examples;
import dev.headswap.dataset.lesson.DetectorLesson;
import dev.headswap.dataset.lesson.DetectorLessons;
import dev.headswap.dataset.lesson.IdentityLesson;
import dev.headswap.dataset.lesson.IdentityLessons;
import dev.headswap.dataset.lesson.LandmarkLesson;
import dev.headswap.dataset.lesson.LandmarkLessons;
import dev.headswap.dataset.lesson.ParserLesson;
import dev.headswap.dataset.lesson.ParserLessons;
import dev.headswap.dataset.portrait.Album;
import dev.headswap.dataset.portrait.AlbumFolder;
import dev.headswap.dataset.portrait.AlbumPlan;
import dev.headswap.dataset.portrait.Crowd;
import dev.headswap.dataset.portrait.Portrait;
import dev.headswap.face.bundle.detect.DetectorConfig;
import dev.headswap.face.bundle.detect.DetectorNet;
import dev.headswap.face.bundle.point.BundleLandmarks;
import dev.headswap.face.bundle.point.LandmarkConfig;
import dev.headswap.face.bundle.point.LandmarkNet;
import dev.headswap.frame.CropTemplate;
import dev.headswap.train.perception.IdentityObjective;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/** What the four networks learn from: the albums of a folder, or of a plan, drawn where missing. */
final class PerceptionLessons {

  /** The longer side of a frame of a group, in pixels: a third more than the detector sees. */
  private static final int CROWD = 256;

  private final AlbumFolder folder;
  private final PrintWriter err;
  private final long seed;

  private PerceptionLessons(AlbumFolder folder, PrintWriter err, long seed) {
    this.folder = folder;
    this.err = err;
    this.seed = seed;
  }

  /**
   * Opens {@code train.data}.
   *
   * @param place where albums are drawn if a plan is given
   */
  static PerceptionLessons open(Configuration configuration, Path place, PrintWriter err) {
    String data = configuration.text("train.data");
    AlbumFolder folder =
        data.startsWith(AlbumPlan.PREFIX)
            ? AlbumFolder.begin(place, AlbumPlan.parse(data))
            : AlbumFolder.open(Path.of(data));
    return new PerceptionLessons(folder, err, configuration.integer("train.seed", 0));
  }

  /** Others, of people of another seed. */
  static PerceptionLessons exam(
      Configuration configuration, long dataSeed, Path place, PrintWriter err) {
    String key = "train.perception.exam-";
    AlbumPlan plan =
        new AlbumPlan(
            dataSeed,
            configuration.integer(key + "identities", 2),
            configuration.integer(key + "views", 2),
            configuration.integer(key + "crowds", 1));
    return new PerceptionLessons(AlbumFolder.begin(place, plan), err, 0);
  }

  AlbumPlan plan() {
    return folder.plan();
  }

  Album<Portrait> portraits() {
    return folder.portraits(progress("portraits", plan().portraits()));
  }

  Album<Crowd> crowds() {
    return folder.crowds(CROWD, progress("crowds", plan().crowds()));
  }

  private IntConsumer progress(String what, int all) {
    return done -> {
      err.printf("%s: %d of %d%n", what, done, all);
      err.flush();
    };
  }

  Examples<IdentityLesson> identity() {
    return new IdentityLessons(seed, portraits(), IdentityObjective.part(CropTemplate.COMPACT));
  }

  Examples<ParserLesson> parser() {
    return new ParserLessons(seed, portraits());
  }

  Examples<LandmarkLesson> landmarks(Bundle base) {
    int side = base.sizes(LandmarkNet.COMPONENT, LandmarkConfig.class).input();
    return new LandmarkLessons(seed, portraits(), crowds(), BundleLandmarks.framing(side), side);
  }

  Examples<DetectorLesson> detector(Bundle base) {
    int side = base.sizes(DetectorNet.COMPONENT, DetectorConfig.class).input();
    return new DetectorLessons(seed, crowds(), side);
  }
}
