package dev.headswap.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.pytorch.jni.JniUtils;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class InferenceThreadsTest {

  @Test
  void anOrdinaryThreadRecordsGradients() throws Exception {
    Torch.start();
    assertThat(on(Executors.newSingleThreadExecutor(), JniUtils::isGradMode))
        .as("the trap these threads are there to avoid")
        .isTrue();
  }

  @Test
  void anInferenceThreadRecordsNone() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2, InferenceThreads.named("infer"));
    assertThat(on(threads, JniUtils::isGradMode)).isFalse();
  }

  @Test
  void threadsAreNumberedDaemons() throws Exception {
    InferenceThreads factory = InferenceThreads.named("infer");
    assertThat(factory.newThread(() -> {}).getName()).isEqualTo("infer-1");
    assertThat(factory.newThread(() -> {}).getName()).isEqualTo("infer-2");
    assertThat(factory.newThread(() -> {}).isDaemon()).isTrue();
  }

  @Test
  void withoutGradientsPutsTheModeBack() throws Exception {
    Torch.start();
    Callable<String> modes =
        () -> {
          boolean inside = InferenceThreads.withoutGradients(JniUtils::isGradMode);
          return inside + " then " + JniUtils.isGradMode();
        };
    assertThat(on(Executors.newSingleThreadExecutor(), modes)).isEqualTo("false then true");
  }

  private static <T> T on(ExecutorService threads, Callable<T> work) throws Exception {
    try {
      return threads.submit(work).get();
    } finally {
      threads.shutdown();
    }
  }
}
