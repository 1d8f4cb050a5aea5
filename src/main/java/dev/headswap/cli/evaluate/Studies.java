package dev.headswap.cli.evaluate;

import dev.headswap.cli.OutputException;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.Sample;
import dev.headswap.eval.study.Leakage;
import dev.headswap.eval.study.LeakageStudy;
import dev.headswap.eval.study.PhotoCurve;
import dev.headswap.eval.study.PhotoStudy;
import dev.headswap.eval.trial.Cast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The studies of one run, as far as they were asked for. */
final class Studies {

  private final Company company;
  private final Configuration configuration;
  private final EvaluationRequest request;
  private final Cast cast;

  Studies(Company company, Configuration configuration, EvaluationRequest request, Cast cast) {
    this.company = company;
    this.configuration = configuration;
    this.request = request;
    this.cast = cast;
  }

  @Nullable PhotoCurve curve() {
    List<Integer> counts = request.studies().counts;
    if (counts.isEmpty()) {
      return null;
    }
    PhotoStudy study = new PhotoStudy(cast, company.judges().identity(), request.studies().people);
    try (TunedModels tuned =
        new TunedModels(request.studies().finetuned, configuration, request.labels())) {
      return study.run(company.swapper(request.labels()), counts, tuned::swapper);
    }
  }

  @Nullable Leakage leakage() {
    return request.studies().leakage
        ? new LeakageStudy(cast, company.judges().identity(), company.aligner())
            .run(request.studies().people, request.sources())
        : null;
  }

  /** Writes the photos that the curve's largest K, or the main figures, show of each person. */
  void writePhotos() {
    Path folder = request.studies().photos;
    if (folder == null) {
      return;
    }
    List<Integer> counts = request.studies().counts;
    int most = counts.isEmpty() ? request.sources() : counts.get(counts.size() - 1);
    for (int person = 0; person < Math.min(cast.people(), request.studies().people); person++) {
      write(folder.resolve("" + person), cast.swap(person, most).photos());
    }
  }

  private static void write(Path folder, List<Sample> photos) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new OutputException("cannot make the folder %s: %s".formatted(folder, e));
    }
    for (int i = 0; i < photos.size(); i++) {
      Path file = folder.resolve("%02d.png".formatted(i));
      ReportFolder.writePicture(file, photos.get(i).pixels());
    }
  }
}
