package dev.headswap.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headswap.eval.PaintedCast;
import dev.headswap.eval.PaintedScores;
import dev.headswap.eval.entrant.Entrant;
import dev.headswap.eval.entrant.Films;
import dev.headswap.eval.figure.Bootstrap;
import dev.headswap.eval.figure.Estimate;
import dev.headswap.eval.study.Leakage;
import dev.headswap.eval.study.PhotoCurve;
import dev.headswap.eval.study.PhotoStudy;
import dev.headswap.eval.trial.Trial;
import dev.headswap.frame.RgbImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What scripts and people get to see. */
class ReportTest {

  /** Scripts rely on these; a new one is added, none is renamed. */
  private static final List<String> FIGURES =
      List.of(
          "swapPsnr",
          "swapSsim",
          "swapMsSsim",
          "headPsnr",
          "ringPsnr",
          "identityToSource",
          "identityToTarget",
          "identityMargin",
          "independentIdentityMargin",
          "landmarkError",
          "landmarkErrorExact",
          "poseError",
          "flicker",
          "selfPsnr",
          "selfSsim",
          "selfPsnrWhole",
          "selfSsimWhole",
          "selfLandmarkError");

  private static final Map<String, Object> FACTS =
      Map.of("data", "<discs>", "identities", 3, "frames", 3, "sources", 2, "labels", "exact");
  private static final Estimate SURE = Bootstrap.of(new double[] {0.5, 0.5});

  private static Results bare;
  private static Results full;

  @BeforeAll
  static void evaluate() {
    Strip strip = new Strip(3, 2, 64);
    PaintedCast cast = new PaintedCast(3);
    for (int person = 0; person < 3; person++) {
      Trial trial = cast.swap(person, 2);
      strip.add(trial, new Films(PaintedScores.PERFECT).of(trial));
    }
    var scores = PaintedScores.scores(PaintedScores.PERFECT);
    bare = new Results(FACTS, scores, null, null, strip.image());
    PhotoCurve curve =
        new PhotoStudy(cast, PaintedCast.embedder(), 2)
            .run(PaintedScores.PERFECT, List.of(1, 2, 4), person -> Optional.empty());
    Leakage leakage = new Leakage(SURE, SURE, SURE, SURE, SURE);
    full = new Results(FACTS, scores, curve, leakage, strip.image());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> inner(Object map, String key) {
    return (Map<String, Object>) ((Map<String, Object>) map).getOrDefault(key, Map.of());
  }

  @Test
  void keysAreWhatScriptsRelyOn() {
    Map<String, Object> json = new ResultsJson(bare).map();
    assertThat(json).containsKeys(FIGURES.toArray(new String[0]));
    assertThat(json).containsKeys("intervals", "baselines", "beats", "kCurve", "leakage", "goals");
    assertThat(inner(json, "baselines")).containsOnlyKeys("target", "warp", "aligner");
    for (Entrant rival : Entrant.RIVALS) {
      Map<String, Object> figures = inner(inner(json, "baselines"), rival.key());
      assertThat(figures).containsKeys(FIGURES.toArray(new String[0]));
      assertThat(inner(figures, "intervals").keySet()).containsExactlyElementsOf(FIGURES);
      assertThat(inner(inner(json, "beats"), rival.key()).keySet())
          .containsExactlyElementsOf(FIGURES);
    }
    assertThat(inner(json, "goals"))
        .containsOnlyKeys("identityMargin", "landmarkError", "selfPsnr", "selfSsim");
  }

  @Test
  void theTargetHasNoSelfReenactmentAndSaysWhy() {
    Map<String, Object> target = inner(inner(new ResultsJson(bare).map(), "baselines"), "target");
    assertThat(target).containsEntry("selfPsnr", null).containsEntry("selfSsim", null);
    assertThat(target.get("whySelfIsNull")).asString().contains("the answer itself");
  }

  @Test
  void everythingIsPlainJson() throws Exception {
    String text = new ObjectMapper().writeValueAsString(new ResultsJson(full).map());
    assertThat(text).doesNotContain("NaN");
    var tree = new ObjectMapper().readTree(text);
    assertThat(tree.at("/kCurve/points").size()).isEqualTo(3);
    assertThat(tree.at("/kCurve/points/2/sources").asInt()).isEqualTo(4);
    assertThat(tree.at("/kCurve/finetuned").isNull()).isTrue();
    assertThat(tree.at("/leakage/toDonor/mean").asDouble()).isEqualTo(0.5);
    assertThat(tree.at("/goals/landmarkError/met").asBoolean()).isTrue();
  }

  @Test
  void thePageShowsEveryMeasureAndNeedsNothingBesideIt() {
    String page = new Page(full).html();
    assertThat(page).contains(FIGURES).contains("Leakage").contains("Photos");
    assertThat(page).contains("&lt;discs&gt;").doesNotContain("<discs>").doesNotContain("${");
    assertThat(page.split("data:image/png;base64,", -1)).hasSize(3);
    assertThat(page).doesNotContain("http://").doesNotContain("https://");
  }

  @Test
  void whatWasNotStudiedIsNotOnThePage() {
    assertThat(new Page(bare).html()).doesNotContain("Leakage").doesNotContain("Photos</h2>");
    assertThat(new Page(bare).pictures()).containsOnlyKeys("strip.png");
    assertThat(new Page(full).pictures()).containsOnlyKeys("strip.png", "k-curve.png");
  }

  @Test
  void theStripShowsSixPicturesForEachRow() {
    RgbImage strip = bare.strip();
    assertThat(strip.width()).isEqualTo(6 * 64 + 5 * 4);
    assertThat(strip.height()).isEqualTo(2 * (64 + 22));
    int middle = 64 * 80 / 192;
    assertThat(strip.red(68 * 3 + 32, middle))
        .as("ours is the true swap")
        .isEqualTo(strip.red(68 * 2 + 32, middle));
  }

  @Test
  void thePlotHasAPointForEachNumberOfPhotos() {
    PhotoCurve curve = java.util.Objects.requireNonNull(full.curve());
    RgbImage plot = CurvePlot.of(curve);
    assertThat(count(plot, 0x1f5fa8)).as("the source's blue").isGreaterThan(100);
    PhotoCurve tuned = new PhotoCurve(curve.points(), SURE);
    assertThat(count(plot, 0xb03030)).isZero();
    assertThat(count(CurvePlot.of(tuned), 0xb03030)).as("fine-tuned red").isGreaterThan(10);
  }

  private static int count(RgbImage picture, int color) {
    int count = 0;
    for (int i = 0; i < picture.width() * picture.height(); i++) {
      int x = i % picture.width();
      int y = i / picture.width();
      int rgb = picture.red(x, y) << 16 | picture.green(x, y) << 8 | picture.blue(x, y);
      count += rgb == color ? 1 : 0;
    }
    return count;
  }

  @Test
  void identityDoesNotChangeWithPhotosThatSayNothingNew() {
    PhotoCurve curve = java.util.Objects.requireNonNull(full.curve());
    assertThat(curve.points()).extracting(p -> p.toSource().mean()).allMatch(m -> m > 0.999);
  }
}
