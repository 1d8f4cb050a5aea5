package dev.headswap.face;

import dev.headswap.face.perception.Perception;
import dev.headswap.face.perception.PerceptionSettings;
import dev.headswap.face.registry.PublicModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The media and weights beside the repository; tests that want them are skipped without. */
public final class SharedMedia {

  private SharedMedia() {}

  /** {@code ../shared}, or what HEADSWAP_SHARED says. */
  public static Path folder() {
    String named = System.getenv("HEADSWAP_SHARED");
    Path beside = Path.of(System.getProperty("user.dir")).resolveSibling("shared");
    return named == null ? beside : Path.of(named);
  }

  /** A still picture; skips the test where the folder is absent. */
  public static Path still(String name) {
    expect();
    return folder().resolve("media/stills").resolve(name);
  }

  /** The registry with the shared weights; skips the test where the folder is absent. */
  public static PublicModels models() {
    expect();
    Path none = Path.of(System.getProperty("java.io.tmpdir"), "headswap-no-cache");
    return PublicModels.open(null, List.of(folder().resolve("weights")), none);
  }

  /** Default perception over the shared weights; skips the test where the folder is absent. */
  public static Perception perception() {
    return Perception.open(PerceptionSettings.DEFAULTS, models());
  }

  private static void expect() {
    Assumptions.assumeTrue(Files.isDirectory(folder()), "skipped: ../shared is absent");
  }
}
