package dev.headswap.job;

import dev.headswap.fetch.Reach;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a worker lets jobs do.
 *
 * @param schemes of addresses that may be read
 * @param hosts that may be asked, and those below them; empty: any
 * @param privateHosts whether hosts of private networks may be asked
 * @param inputRoots folders below which files may be read
 * @param outputRoot the folder below which results are written
 * @param photos at most
 * @param photoBytes of one picture at most
 * @param targetBytes of a target that is fetched at most
 * @param durationSeconds of a target at most
 * @param pixels of a frame at most
 */
public record JobLimits(
    Set<String> schemes,
    Set<String> hosts,
    boolean privateHosts,
    List<Path> inputRoots,
    Path outputRoot,
    int photos,
    long photoBytes,
    long targetBytes,
    double durationSeconds,
    long pixels) {

  /** The hosts that may be asked. */
  public Reach reach() {
    return new Reach(hosts, privateHosts);
  }
}
