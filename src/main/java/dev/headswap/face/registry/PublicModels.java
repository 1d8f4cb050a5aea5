package dev.headswap.face.registry;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Spelling;
import dev.headswap.face.PerceptionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public networks we know and where their files lie on this machine. Entries are in order of
 * preference. Safe for several threads.
 */
public final class PublicModels {

  private static final String RESOURCE = "/config/models.yaml";

  private final Map<String, PublicModel> models = new LinkedHashMap<>();
  private final WeightFolders folders;
  private final Path cache;

  /**
   * Those of {@code config/models.yaml} and of a user's own file.
   *
   * @param own entries that come first and replace those of the same name, or null
   * @param search folders to look into, in order; the cache is looked into last
   * @param cache where {@code pull} and {@code import} put files
   * @throws ConfigException if a registry is not as it should be
   */
  public static PublicModels open(@Nullable Path own, List<Path> search, Path cache) {
    List<PublicModel> all = new ArrayList<>();
    if (own != null) {
      all.addAll(RegistryFile.read(own));
    }
    all.addAll(RegistryFile.parse("config/models.yaml", packaged()));
    return new PublicModels(all, search, cache);
  }

  PublicModels(List<PublicModel> all, List<Path> search, Path cache) {
    all.forEach(model -> models.putIfAbsent(model.name(), model));
    List<Path> places = new ArrayList<>(search);
    places.add(cache);
    this.folders = new WeightFolders(places);
    this.cache = cache;
  }

  private static String packaged() {
    try (InputStream in = PublicModels.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new ConfigException(RESOURCE, RESOURCE + " is missing from the program; rebuild it");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All entries, the preferred ones of each role first. */
  public List<PublicModel> list() {
    return List.copyOf(models.values());
  }

  /**
   * The entry of a name.
   *
   * @throws PerceptionException if there is none, naming the nearest
   */
  public PublicModel find(String name) {
    PublicModel model = models.get(name);
    if (model == null) {
      throw new PerceptionException(
          name,
          "no network '%s' in config/models.yaml; did you mean '%s'? (headswap models list)"
              .formatted(name, Spelling.nearest(name, models.keySet())));
    }
    return model;
  }

  /** Where the file of an entry lies, if it is on this machine, whole and unchanged. */
  public Optional<Path> locate(String name) {
    return folders.find(find(name));
  }

  /**
   * Where the file of an entry lies.
   *
   * @throws PerceptionException if it is missing or damaged, with what to do
   */
  public Path require(String name) {
    PublicModel model = find(name);
    return folders.find(model).orElseThrow(() -> missing(model));
  }

  private PerceptionException missing(PublicModel model) {
    String act =
        model.address() == null
            ? "'headswap models import DIR' with the folder that holds " + model.file()
            : "'headswap models pull " + model.name() + "' or 'headswap models import DIR'";
    String what =
        folders
            .namesake(model)
            .map(file -> file + " is not the file of '" + model.name() + "' (damaged, or another)")
            .orElse(
                "the network '%s' (%s) is not on this machine, looked in %s"
                    .formatted(model.name(), model.file(), folders.folders()));
    return new PerceptionException(model.name(), what + "; run " + act);
  }

  /**
   * Copies every file under a folder (or the one file) that some entry describes into the cache.
   *
   * @return what was found, in the order of the registry
   * @throws PerceptionException if a file cannot be copied
   */
  public List<PublicModel> importFrom(Path fileOrFolder) {
    List<PublicModel> found = new ArrayList<>();
    for (PublicModel model : models.values()) {
      Optional<Path> file = folders.find(model, fileOrFolder);
      if (file.isPresent()) {
        WeightCache.copy(file.get(), cache.resolve(model.file()), model.name());
        found.add(model);
      }
    }
    return found;
  }

  /**
   * Fetches the file of an entry into the cache and verifies it; nothing happens where it is there.
   *
   * @return where it lies
   * @throws PerceptionException if it has no address, cannot be fetched, or is not what it should
   *     be
   */
  public Path pull(String name) {
    PublicModel model = find(name);
    return folders
        .find(model)
        .orElseGet(() -> new WeightDownload().fetch(model, cache.resolve(model.file())));
  }

  /** Whether each entry's file is here and unchanged, for {@code models verify}. */
  public Map<PublicModel, Optional<Path>> verify() {
    Map<PublicModel, Optional<Path>> state = new LinkedHashMap<>();
    models.values().forEach(model -> state.put(model, folders.find(model)));
    return state;
  }

  /**
   * The folder for weights that every user has: under {@code XDG_CACHE_HOME} or {@code ~/.cache}.
   */
  public static Path defaultCache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg == null || xdg.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return base.resolve("headswap").resolve("models");
  }
}
