package dev.headswap.cli.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.cli.ExitCode;
import dev.headswap.cli.Main;
import dev.headswap.face.SharedMedia;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.StillImages;
import dev.headswap.transport.kafka.TestBroker;
import dev.headswap.video.TimeRange;
import dev.headswap.video.verify.Comparison;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real networks in three worker processes give the file that one process gives. */
@Timeout(600)
class SwapOverKafkaIT {

  @TempDir Path folder;

  @Test
  void theFileIsTheOneThatOneProcessMakes() throws Exception {
    Path photo = SharedMedia.still("df_A/img5.jpg");
    Path clip = SharedMedia.folder().resolve("media/video/lp_d18.mp4");
    Path bundle = StreamGround.bundle(folder);
    try (StreamGround ground = new StreamGround(folder, TestBroker.shared())) {
      ground
          .with("kafka.allow.input-roots", SharedMedia.folder() + "," + folder)
          .with("perception.search", SharedMedia.folder().resolve("weights").toString())
          .with("allow-untrained", "true")
          .with("model", bundle.toString())
          .with("video.segment-frames", "4");
      for (String role : new String[] {"decode", "infer", "encode"}) {
        ground.launch(role);
      }
      String[] what = {"-s", "" + photo, "-t", "" + clip, "--to", "0.3", "-o"};
      assertThat(run(ground, "here.mp4", what)).as(ground.logs()).isZero();
      assertThat(run(ground, "there.mp4", what, "--kafka", TestBroker.shared().bootstrap()))
          .as(ground.logs())
          .isZero();
      badInputsEndAlike(ground, photo, clip);
    }
    assertThat(Files.mismatch(folder.resolve("here.mp4"), folder.resolve("there.mp4")))
        .as("frames, audio packets and everything else")
        .isEqualTo(-1);
    assertThat(
            Comparison.compare(
                    folder.resolve("there.mp4").toString(),
                    clip.toString(),
                    new TimeRange(null, 0.3))
                .failures())
        .isEmpty();
  }

  /** Exit codes of what only the workers can tell; CommandLineTest has them in one process. */
  private void badInputsEndAlike(StreamGround ground, Path photo, Path clip) throws Exception {
    Path black = folder.resolve("black.png");
    StillImages.writePng(black, RgbImage.black(96, 96));
    Path text = Files.writeString(folder.resolve("text.jpg"), "no picture");
    expect(ground, ExitCode.NO_HEAD, "-s", "" + black, "-t", "" + clip);
    expect(ground, ExitCode.INPUT, "-s", "" + text, "-t", "" + clip);
    expect(ground, ExitCode.INPUT, "-s", "" + photo, "-t", "" + text);
    expect(ground, ExitCode.NO_HEAD, "-s", "" + photo, "-t", "" + black);
    expect(ground, ExitCode.USAGE, "-t", "" + clip);
    String[] face = {"-s", "" + photo, "-t", "" + clip, "--reference-face", "" + black};
    expect(ground, ExitCode.NO_HEAD, face);
    String[] encoder = {"-s", "" + photo, "-t", "" + clip, "--video-encoder", "none"};
    expect(ground, ExitCode.OUTPUT, encoder);
    assertThat(folder.resolve("none.mp4")).doesNotExist();
  }

  private void expect(StreamGround ground, int code, String... what) {
    List<String> all = new ArrayList<>(List.of("swap", "-o", "" + folder.resolve("none.mp4")));
    all.addAll(List.of(what));
    all.addAll(List.of("--to", "0.2", "--kafka", TestBroker.shared().bootstrap()));
    ground.err.getBuffer().setLength(0);
    assertThat(ground.run(all.toArray(String[]::new))).as(all + ": " + ground.err).isEqualTo(code);
  }

  private int run(StreamGround ground, String output, String[] what, String... more) {
    String[] all = new String[what.length + more.length + 2];
    all[0] = "swap";
    System.arraycopy(what, 0, all, 1, what.length);
    all[what.length + 1] = folder.resolve(output).toString();
    System.arraycopy(more, 0, all, what.length + 2, more.length);
    assertThat(Main.commandLine()).isNotNull();
    return ground.run(all);
  }
}
