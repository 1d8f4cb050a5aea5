package dev.headswap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.headswap.config.ConfigException;
import dev.headswap.config.Configuration;
import dev.headswap.video.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobPolicyTest {

  @TempDir Path folder;
  private Path media;
  private Path results;
  private Path outside;
  private JobPolicy policy;

  @BeforeEach
  void places() throws IOException {
    media = Files.createDirectories(folder.resolve("media"));
    results = Files.createDirectories(folder.resolve("results"));
    outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(media.resolve("in.mp4"), "film");
    Files.writeString(media.resolve("photo.jpg"), "photo");
    Files.writeString(outside.resolve("secret.mp4"), "secret");
    policy = new JobPolicy(limits(false));
  }

  private JobLimits limits(boolean privateHosts) {
    return limits(privateHosts, Set.of());
  }

  private JobLimits limits(boolean privateHosts, Set<String> hosts) {
    return limits(Set.of("file", "https"), privateHosts, hosts);
  }

  private JobLimits limits(Set<String> schemes, boolean privateHosts, Set<String> hosts) {
    return new JobLimits(
        schemes, hosts, privateHosts, List.of(media), results, 2, 10, 1_000, 60, 1 << 20);
  }

  private JobSpec spec(String target, String output, Map<String, String> settings) {
    return new JobSpec(
        "j",
        1,
        JobKind.FILE,
        List.of(JobSpec.Photo.at("p", media.resolve("photo.jpg").toUri().toString())),
        target,
        output,
        false,
        settings,
        TimeRange.ALL,
        "",
        "",
        0);
  }

  private Admitted admit(String target, String output, Map<String, String> settings) {
    return policy.admit(spec(target, output, settings), Configuration.defaults());
  }

  private String in() {
    return media.resolve("in.mp4").toUri().toString();
  }

  private String out() {
    return results.resolve("out.mp4").toUri().toString();
  }

  private void refused(String target, String output, String why) {
    assertThatThrownBy(() -> admit(target, output, Map.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aJobWithinBoundsBecomesRealPaths() throws IOException {
    Admitted job = admit(in(), out(), Map.of("video.crf", "30"));
    assertThat(job.target().location()).isEqualTo(media.resolve("in.mp4").toRealPath().toString());
    assertThat(job.output()).isEqualTo(results.toRealPath().resolve("out.mp4").toString());
    assertThat(job.configuration().text("video.crf")).isEqualTo("30");
    assertThat(policy.admitPerson(spec(in(), out(), Map.of()), Configuration.defaults()).photos())
        .hasSize(1);
  }

  @Test
  void nothingOutsideIsRead() throws IOException {
    Files.createSymbolicLink(media.resolve("link.mp4"), outside.resolve("secret.mp4"));
    Files.createSymbolicLink(media.resolve("door"), outside);
    refused("file:///etc/passwd", out(), "not below");
    refused(media.toUri() + "../outside/secret.mp4", out(), "not below");
    refused(media.resolve("link.mp4").toUri().toString(), out(), "not below");
    refused(media.toUri() + "door/secret.mp4", out(), "not below");
    refused(media.toUri() + "%2e%2e/outside/secret.mp4", out(), "not below");
    refused(media.toUri().toString(), out(), "no file");
    refused("ftp://example.org/x", out(), "schemes");
    refused("in.mp4", out(), "URI");
    refused("file://host/x", out(), "nothing but a path");
  }

  @Test
  void nothingOutsideIsWritten() throws IOException {
    Files.createSymbolicLink(results.resolve("door"), outside);
    refused(in(), outside.resolve("x.mp4").toUri().toString(), "not below");
    refused(in(), results.toUri() + "../outside/x.mp4", "not below");
    refused(in(), results.toUri() + "door/x.mp4", "not below");
    refused(in(), results.toUri() + ".x.mp4", "not below");
    refused(in(), results.toUri() + "x-%2504d.png", "plain file name");
    refused(in(), results.toUri() + "none/x.mp4", "cannot be reached");
    refused(in(), "https://example.org/x.mp4", "file required");
  }

  /** Where the host is, is asked when it is fetched: by whoever connects. */
  @Test
  void aTargetMayBeFetchedWhereItsSchemeIsAllowed() {
    Admitted job = admit("https://u:p@media.example/a.mp4?sig=secret", out(), Map.of());
    assertThat(job.address()).hasToString("https://u:p@media.example/a.mp4?sig=secret");
    assertThat(job.target().location()).isEqualTo("https://***@media.example/a.mp4?***");
    assertThat(admit(in(), out(), Map.of()).address()).isNull();
    refused("http://media.example/a.mp4", out(), "schemes");
    refused("https:/a.mp4", out(), "with a host");
    refused("https:a.mp4", out(), "with a host");
    refused("https://0177.0.0.1/a.mp4", out(), "with a host");
    refused("https://media.example/a b.mp4", out(), "no URI");
    assertThat(JobPolicy.FETCHED_FORMATS).doesNotContain("hls", "concat", "sdp", "dash", "image2");
  }

  @Test
  void aHostMayHaveToBeOnTheList() {
    policy = new JobPolicy(limits(false, Set.of("media.example")));
    assertThat(admit("https://cdn.media.example/a.mp4", out(), Map.of()).address()).isNotNull();
    refused("https://other.example/a.mp4", out(), "kafka.allow.hosts");
  }

  @Test
  void aPictureMayBeFetchedToo() {
    JobSpec file = spec(in(), out(), Map.of());
    JobSpec spec =
        new JobSpec(
            "j",
            1,
            JobKind.FILE,
            List.of(JobSpec.Photo.at("p", "https://media.example/p.jpg?sig=secret")),
            file.target(),
            file.output(),
            false,
            Map.of(),
            TimeRange.ALL,
            "",
            "",
            0);
    AdmittedPerson.Photo photo = policy.admitPerson(spec, Configuration.defaults()).photos().get(0);
    assertThat(photo.address()).hasToString("https://media.example/p.jpg?sig=secret");
    assertThat(photo.name()).isEqualTo("https://media.example/p.jpg?***");
  }

  @Test
  void whatIsRefusedShowsNoSecrets() {
    assertThatThrownBy(() -> admit("http://anna:secret@h/x?token=secret", out(), Map.of()))
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> admitLive(false, "https://anna:secret@h/x?token=secret", out()))
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> admit(in(), "rtmp://anna:secret@h/x", Map.of()))
        .hasMessageNotContaining("secret");
  }

  @Test
  void whatIsNotThereIsToldFromWhatIsNotAllowed() {
    assertThat(kind(media.toUri() + "none.mp4", out())).isEqualTo(RefusedException.Kind.INPUT);
    assertThat(kind(media.toUri().toString(), out())).isEqualTo(RefusedException.Kind.INPUT);
    assertThat(kind(in(), results.toUri() + "none/x.mp4")).isEqualTo(RefusedException.Kind.OUTPUT);
    assertThat(kind("file:///etc/passwd", out())).isEqualTo(RefusedException.Kind.WISH);
  }

  private RefusedException.Kind kind(String target, String output) {
    return catchThrowableOfType(RefusedException.class, () -> admit(target, output, Map.of()))
        .kind();
  }

  private Admitted admitLive(boolean privateHosts, String target, String output) {
    Set<String> schemes = Set.of("file", "https", "concat", "rtsp", "rtmp", "udp", "tcp", "srt");
    JobLimits limits = limits(schemes, privateHosts, Set.of());
    JobSpec file = spec(target, output, Map.of("live.max-latency", "1"));
    JobSpec live =
        new JobSpec(
            "j",
            1,
            JobKind.LIVE,
            file.sources(),
            target,
            output,
            false,
            file.settings(),
            TimeRange.ALL,
            "",
            "",
            0);
    return new JobPolicy(limits).admit(live, Configuration.defaults());
  }

  private void refusedLive(String target, String output, String why) {
    assertThatThrownBy(() -> admitLive(false, target, output))
        .as(target + " to " + output)
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aLiveJobWithinBoundsKeepsItsAddresses() throws IOException {
    Admitted file = admitLive(false, "rtsp://u:p@9.9.9.9:8554/cam?a=b", out());
    assertThat(file.target().location()).isEqualTo("rtsp://u:p@9.9.9.9:8554/cam?a=b");
    assertThat(file.output()).isEqualTo(results.toRealPath().resolve("out.mp4").toString());
    assertThat(file.configuration().text("live.max-latency")).isEqualTo("1");
    Admitted address = admitLive(true, "udp://127.0.0.1:5000", "rtmp://127.0.0.1/live/key");
    assertThat(address.output()).isEqualTo("rtmp://127.0.0.1/live/key");
    assertThat(admitLive(true, "srt://127.0.0.1:9?mode=listener&latency=200", out()).output())
        .endsWith("out.mp4");
  }

  @Test
  void aLiveJobReadsNoFilesAndNoLists() {
    refusedLive(in(), out(), "addresses of");
    refusedLive("https://9.9.9.9/list.m3u8", out(), "addresses of");
    refusedLive("concat:/etc/passwd", out(), "addresses of");
    refusedLive("rtmps://9.9.9.9/x", out(), "schemes");
    refusedLive("rtsp:/etc/passwd", out(), "with a host");
    refusedLive("", out(), "URI");
    refusedLive("-", out(), "URI");
    assertThat(JobPolicy.STREAM_FORMATS).doesNotContain("hls", "concat", "sdp", "dash", "image2");
  }

  @Test
  void aLiveJobTouchesNoPrivateNetwork() {
    for (String host :
        List.of(
            "127.0.0.1",
            "localhost",
            "10.0.0.1",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "0.0.0.0",
            "2130706433")) {
      refusedLive("rtsp://" + host + "/x", out(), "private network");
      refusedLive("tcp://9.9.9.9:5000", "rtmp://" + host + "/x", "private network");
    }
    refusedLive("udp://239.1.1.1:5000", out(), "private network");
    for (String host : List.of("0177.0.0.1", "127.0.0.01", "a@b@127.0.0.1", "")) {
      refusedLive("tcp://" + host + ":5000", out(), "with a host");
    }
  }

  @Test
  void aLiveJobsOutputIsAsLimitedAsAFiles() {
    refusedLive("tcp://9.9.9.9:5000", outside.resolve("x.mp4").toUri().toString(), "not below");
    refusedLive("tcp://9.9.9.9:5000", results.toUri() + "x-%2504d.png", "plain file name");
    refusedLive("tcp://9.9.9.9:5000", "https://9.9.9.9/x", "addresses of");
    refusedLive("tcp://9.9.9.9:5000", "", "URI");
  }

  @Test
  void aLiveJobSetsNoOptionsOfTheReaderButHarmlessOnes() {
    refusedLive("udp://9.9.9.9:5000?fifo_size=2147483647", out(), "no options but");
    refusedLive("tcp://9.9.9.9:5000?send_buffer_size=9999999999", out(), "no options but");
    refusedLive("srt://9.9.9.9:5000?mode=caller&rcvbuf=9999999999", out(), "no options but");
    refusedLive("rtsp://9.9.9.9/x#y", out(), "no options but");
  }

  @Test
  void listsOfOtherFilesAreRefused() throws IOException {
    Files.writeString(media.resolve("a.mp4"), "#EXTM3U\n/etc/passwd");
    Files.writeString(media.resolve("b.mp4"), "ffconcat version 1.0\nfile x");
    refused(media.resolve("a.mp4").toUri().toString(), out(), "list of other files");
    refused(media.resolve("b.mp4").toUri().toString(), out(), "list of other files");
  }

  @Test
  void onlySomeSettingsAreTheJobs() {
    for (String key : List.of("model", "device", "kafka.command-config", "perception.registry")) {
      assertThatThrownBy(() -> admit(in(), out(), Map.of(key, "x")))
          .isInstanceOf(RefusedException.class);
    }
    assertThatThrownBy(() -> admit(in(), out(), Map.of("video.fps", "cfr:99999999")))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> admit(in(), out(), Map.of("video.fps", "fast")))
        .isInstanceOf(ConfigException.class);
    assertThatThrownBy(() -> admit(in(), out(), Map.of("head.reference-face", "file:///etc/x")))
        .isInstanceOf(RefusedException.class);
    JobPolicy.SETTINGS.forEach(key -> Configuration.defaults().text(key));
  }

  @Test
  void photosAreFewAndSmall() throws IOException {
    Files.writeString(media.resolve("photo.jpg"), "far more than ten bytes");
    refused(in(), out(), "at most 10 bytes");
  }
}
