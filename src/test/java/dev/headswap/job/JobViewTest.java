package dev.headswap.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.video.TimeRange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobViewTest {

  private final JobBoard board = new JobBoard(false);
  private final JobSpec first =
      new JobSpec(
          "j", 1, JobKind.FILE, List.of(), "t", "o", false, Map.of(), TimeRange.ALL, "", "", 0);

  private JobState state() {
    return board.job("j").state();
  }

  private JobNote encoding(JobSpec job, long frames) {
    return JobNote.encoding(job, frames, 0, JobNote.Counts.NONE, 1, "w");
  }

  @Test
  void aJobGoesFromQueuedToFinished() {
    board.add(first);
    assertThat(state()).isEqualTo(JobState.QUEUED);
    board.add(JobNote.decoding(first, 0, 100, 1, "w"));
    board.add(encoding(first, 40));
    assertThat(state()).isEqualTo(JobState.RUNNING);
    assertThat(board.job("j").written()).isEqualTo(40);
    assertThat(board.job("j").etaSeconds()).isEqualTo(60);
    board.add(JobNote.finished(first, new JobNote.Counts(90, 10, 0), "{}", "w"));
    assertThat(state()).isEqualTo(JobState.FINISHED);
    assertThat(board.job("j").counts().total()).isEqualTo(100);
  }

  @Test
  void aLatecomerDoesNotUndoTheEnd() {
    board.add(first);
    board.add(JobNote.finished(first, JobNote.Counts.NONE, "{}", "winner"));
    board.add(encoding(first, 3));
    board.add(JobNote.failed(first, "its folder is gone", 6, "loser"));
    assertThat(state()).isEqualTo(JobState.FINISHED);
  }

  @Test
  void aRetryBeginsAnewAndForgetsTheAttemptBefore() {
    board.add(first);
    board.add(encoding(first, 30));
    board.add(JobNote.failed(first, "disk full", 6, "w"));
    assertThat(state()).isEqualTo(JobState.FAILED);
    board.add(first.nextAttempt(2));
    assertThat(state()).isEqualTo(JobState.QUEUED);
    assertThat(board.job("j").written()).isZero();
    assertThat(board.job("j").latest(JobPart.ENCODE)).isNotNull();
    board.add(JobNote.failed(first, "an echo of the first", 6, "w"));
    assertThat(state()).isEqualTo(JobState.QUEUED);
  }

  @Test
  void aRetryCountsOnWhatAFailedAttemptKeptButNotOnWhatACancelledOneHad() {
    board.add(first);
    board.add(JobNote.encoding(first, 30, 20, JobNote.Counts.NONE, 1, "w"));
    board.add(JobNote.failed(first, "disk full", 6, "w"));
    board.add(first.nextAttempt(2));
    assertThat(board.job("j").durable()).isEqualTo(20);
    board.add(JobNote.cancelled(first.nextAttempt(2), "w"));
    board.add(first.nextAttempt(3));
    assertThat(board.job("j").durable()).isZero();
  }

  @Test
  void nobodyChangesAJobUnderWay() {
    board.add(first);
    board.add(
        new JobSpec(
            "j",
            1,
            JobKind.FILE,
            List.of(),
            "other",
            "o",
            false,
            Map.of(),
            TimeRange.ALL,
            "",
            "",
            0));
    assertThat(board.job("j").spec()).isEqualTo(first);
  }
}
