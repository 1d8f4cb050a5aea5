package dev.headswap.video;

import dev.headswap.video.verify.IdentityBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Races the video path against the ffmpeg program, in turns: {@code IdentityRace IN OUT ROUNDS}.
 */
public final class IdentityRace {

  private IdentityRace() {}

  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[2]);
    double[] ours = new double[rounds];
    double[] theirs = new double[rounds];
    System.out.println(IdentityBench.command(arguments[0], arguments[1], EncodeSettings.DEFAULT));
    for (int i = 0; i < rounds; i++) {
      long began = System.nanoTime();
      Passage.run(arguments[0], arguments[1], false);
      ours[i] = (System.nanoTime() - began) / 1e9;
      Files.delete(Path.of(arguments[1]));
      theirs[i] =
          IdentityBench.ffmpegSeconds(arguments[0], arguments[1], EncodeSettings.DEFAULT)
              .orElseThrow();
      System.out.printf("ours %.2f s, ffmpeg %.2f s%n", ours[i], theirs[i]);
    }
    Arrays.sort(ours);
    Arrays.sort(theirs);
    System.out.printf("speedVsFfmpeg (medians) %.3f%n", theirs[rounds / 2] / ours[rounds / 2]);
  }
}
