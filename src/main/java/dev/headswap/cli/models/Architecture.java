package dev.headswap.cli.models;

import dev.headswap.checkpoint.Component;
import dev.headswap.checkpoint.Manifest;
import dev.headswap.face.bundle.BundleNetworks;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Label;
import dev.headswap.frame.Point;
import dev.headswap.model.aligner.Aligner;
import dev.headswap.model.aligner.AlignerConfig;
import dev.headswap.model.aligner.AlignerNet;
import dev.headswap.model.blender.BlenderConfig;
import dev.headswap.model.blender.BlenderNet;
import dev.headswap.model.identity.IdentityConfig;
import dev.headswap.model.identity.IdentityNet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The two sizes that the networks come in. */
enum Architecture {
  /** The published sizes, 512 pixels (heser-spec 11). */
  PAPER(CropTemplate.PAPER, IdentityConfig.paper(), AlignerConfig.paper(), BlenderConfig.paper()),
  /** The same modules, narrow, 256 pixels. */
  COMPACT(
      CropTemplate.COMPACT,
      IdentityConfig.compact(),
      AlignerConfig.compact(),
      BlenderConfig.compact());

  private final CropTemplate template;
  private final IdentityConfig identity;
  private final AlignerConfig aligner;
  private final BlenderConfig blender;

  Architecture(
      CropTemplate template,
      IdentityConfig identity,
      AlignerConfig aligner,
      BlenderConfig blender) {
    this.template = template;
    this.identity = identity;
    this.aligner = aligner;
    this.blender = blender;
  }

  /** Starting values of every network, from a seed alone. */
  List<Component> untrained(long seed) {
    List<Component> components = new ArrayList<>(BundleNetworks.untrained(seed + 3));
    components.add(IdentityNet.untrained(identity, seed));
    components.add(AlignerNet.untrained(aligner, template, seed + 1));
    components.add(BlenderNet.untrained(blender, seed + 2));
    return components;
  }

  Manifest manifest(long seed, String command) {
    return new Manifest(
        Manifest.FORMAT,
        name().toLowerCase(Locale.ROOT),
        crop(),
        Arrays.stream(Label.values()).map(label -> label.name().toLowerCase(Locale.ROOT)).toList(),
        Aligner.MOST_SOURCES,
        new Manifest.Provenance(true, seed, command, "none", 0, List.of()),
        Map.of());
  }

  private Manifest.Crop crop() {
    return new Manifest.Crop(
        template.size(), xy(template.leftEye()), xy(template.rightEye()), xy(template.mouth()));
  }

  private static List<Double> xy(Point point) {
    return List.of(point.x(), point.y());
  }
}
