package dev.headswap.face.perception;

import dev.headswap.face.FaceDetector;
import dev.headswap.face.HeadParser;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.parsing.OneHead;
import dev.headswap.face.registry.NetworkRole;
import dev.headswap.face.registry.PublicModels;
import dev.headswap.frame.CropTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The networks of one run, opened from files that were verified. It owns them: closing it closes
 * them, and their interfaces need not be closed one by one. Each network takes one call at a time.
 */
public final class Perception implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Perception.class);

  private final Map<NetworkRole, PerceptionSource> sources;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final PerceptionSource drawnSource;
  private final Map<CropTemplate, HeadParser> parsers = new HashMap<>();
  private final Map<CropTemplate, HeadParser> drawnParsers = new HashMap<>();
  private final FaceDetector detector;
  private final LandmarkDetector landmarks;
  private final IdentityEmbedder embedder;

  /**
   * Opens what finds and tells apart heads, out of public files.
   *
   * @throws dev.headswap.face.PerceptionException if a file is missing, damaged or unfit, with what
   *     to do
   */
  public static Perception open(PerceptionSettings settings, PublicModels models) {
    PublicNetworks networks = new PublicNetworks(settings, models);
    Map<NetworkRole, PerceptionSource> all =
        Arrays.stream(NetworkRole.values()).collect(Collectors.toMap(role -> role, r -> networks));
    return open(all, settings.detectionThreshold());
  }

  /**
   * Opens what finds and tells apart heads.
   *
   * @param sources where the network of each role comes from
   * @param threshold from which score on a detection counts, 0 to 1
   */
  public static Perception open(Map<NetworkRole, PerceptionSource> sources, double threshold) {
    return open(sources, Objects.requireNonNull(sources.get(NetworkRole.PARSER)), threshold);
  }

  /**
   * The same, with a parser from elsewhere for heads that an Aligner draws.
   *
   * @param drawnSource where it comes from
   */
  public static Perception open(
      Map<NetworkRole, PerceptionSource> sources, PerceptionSource drawnSource, double threshold) {
    return new Perception(sources, drawnSource, threshold);
  }

  private Perception(
      Map<NetworkRole, PerceptionSource> sources, PerceptionSource drawnSource, double threshold) {
    this.sources = Map.copyOf(sources);
    this.drawnSource = drawnSource;
    LOG.info("perception: {}", describe());
    try {
      detector = kept(source(NetworkRole.DETECTOR).detector(threshold));
      landmarks = kept(source(NetworkRole.LANDMARKS).landmarks());
      embedder = kept(source(NetworkRole.IDENTITY).embedder());
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private PerceptionSource source(NetworkRole role) {
    return Objects.requireNonNull(sources.get(role), () -> "no source for " + role);
  }

  private <N extends AutoCloseable> N kept(N network) {
    open.add(network);
    return network;
  }

  /** Finds faces. */
  public FaceDetector detector() {
    return detector;
  }

  /** Finds the points of a face. */
  public LandmarkDetector landmarks() {
    return landmarks;
  }

  /**
   * Labels the crops of one template. Opened on first use; the same one for the same template.
   *
   * @throws dev.headswap.face.PerceptionException if a file is missing, damaged or unfit, with what
   *     to do
   */
  public synchronized HeadParser parser(CropTemplate template) {
    return parsers.computeIfAbsent(template, at -> openParser(source(NetworkRole.PARSER), at));
  }

  /** As {@link #parser}, for heads that an Aligner draws; the same one if it is no other's. */
  public synchronized HeadParser drawnParser(CropTemplate template) {
    return readsAll()
        ? parser(template)
        : drawnParsers.computeIfAbsent(template, at -> openParser(drawnSource, at));
  }

  private boolean readsAll() {
    return drawnSource == source(NetworkRole.PARSER);
  }

  private HeadParser openParser(PerceptionSource source, CropTemplate template) {
    return kept(new OneHead(source.parser(template)));
  }

  /** Tells people apart. */
  public IdentityEmbedder embedder() {
    return embedder;
  }

  /** One line: role, name and start of the sha256 of each network. */
  public String describe() {
    String roles =
        Arrays.stream(NetworkRole.values())
            .map(role -> name(role) + " " + source(role).describe(role))
            .collect(Collectors.joining(", "));
    return readsAll()
        ? roles
        : roles + "; drawn heads: parser " + drawnSource.describe(NetworkRole.PARSER);
  }

  private static String name(NetworkRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    for (AutoCloseable part : open) {
      closeOne(part);
    }
    open.clear();
  }

  private static void closeOne(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException("closing a network failed", e);
    }
  }
}
