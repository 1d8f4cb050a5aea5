package dev.headswap.cli.evaluate;

import dev.headswap.cli.Progress;
import dev.headswap.config.Configuration;
import dev.headswap.eval.Evaluation;
import dev.headswap.eval.entrant.Films;
import dev.headswap.eval.figure.Scores;
import dev.headswap.eval.report.Results;
import dev.headswap.eval.report.Strip;
import dev.headswap.eval.trial.Cast;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One evaluation with open networks. */
final class EvaluationRun {

  private static final int TILE = 256;

  private final Company company;
  private final Configuration configuration;
  private final EvaluationRequest request;

  EvaluationRun(Company company, Configuration configuration, EvaluationRequest request) {
    this.company = company;
    this.configuration = configuration;
    this.request = request;
  }

  Results run() {
    long start = System.nanoTime();
    try (Cast cast =
        Casting.of(request.data(), request.frames(), company.template(), configuration)) {
      Studies studies = new Studies(company, configuration, request, cast);
      studies.writePhotos();
      Strip strip = new Strip(cast.people(), request.rows(), TILE);
      Scores scores = scores(cast, strip);
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Results(
          facts(cast, seconds), scores, studies.curve(), studies.leakage(), strip.image());
    }
  }

  private Scores scores(Cast cast, Strip strip) {
    try (Progress progress = new Progress("evaluate", "people", cast.people())) {
      return evaluation(cast)
          .run(
              (trial, films) -> {
                strip.add(trial, films);
                progress.step(1);
              });
    }
  }

  private Evaluation evaluation(Cast cast) {
    Films films = new Films(company.swapper(request.labels()));
    Evaluation.Settings settings = new Evaluation.Settings(request.sources(), company.dilation());
    return new Evaluation(cast, films, company.judges(), settings);
  }

  private Map<String, Object> facts(Cast cast, double seconds) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("data", request.data().text());
    facts.put("identities", cast.people());
    facts.put("frames", request.frames());
    facts.put("sources", request.sources());
    facts.put("labels", request.labels().name().toLowerCase(Locale.ROOT));
    facts.put("seconds", seconds);
    facts.put("models", company.describe());
    facts.put("configuration", configuration.resolved());
    return facts;
  }
}
