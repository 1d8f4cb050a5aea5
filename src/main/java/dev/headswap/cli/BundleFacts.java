package dev.headswap.cli;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.Manifest;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a bundle says of itself, for reports and listings. */
public final class BundleFacts {

  private BundleFacts() {}

  /** Plain maps, numbers and texts. */
  public static Map<String, Object> of(Bundle bundle) {
    Manifest manifest = bundle.manifest();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("folder", bundle.folder().toString());
    facts.put("sha256", bundle.sha256());
    facts.put("architecture", manifest.architecture());
    facts.put("cropSize", manifest.crop().size());
    facts.put("maxSources", manifest.maxSources());
    facts.put("untrained", manifest.provenance().untrained());
    facts.put("seed", manifest.provenance().seed());
    facts.put("steps", manifest.provenance().steps());
    facts.put("data", manifest.provenance().data());
    facts.put("command", manifest.provenance().command());
    Map<String, Object> files = new LinkedHashMap<>();
    manifest.components().forEach((name, part) -> files.put(name, file(part)));
    facts.put("components", files);
    return facts;
  }

  private static Map<String, Object> file(Manifest.Part part) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("file", part.file());
    file.put("bytes", part.bytes());
    file.put("precision", part.precision().toString());
    file.put("sha256", part.sha256());
    return file;
  }
}
