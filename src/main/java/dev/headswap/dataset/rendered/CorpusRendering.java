package dev.headswap.dataset.rendered;

import dev.headswap.dataset.clip.ClipFrame;
import dev.headswap.dataset.clip.ClipHead;
import dev.headswap.dataset.clip.DatasetWriter;
import dev.headswap.frame.CropTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws a whole plan into a folder, several clips at once; clips that are there stay. */
public final class CorpusRendering {

  private final SynthPlan plan;
  private final @Nullable CropTemplate crop;
  private final DatasetWriter writer;
  private final int threads;

  /**
   * @param crop where eyes and mouth go, or null for whole frames
   */
  public CorpusRendering(
      SynthPlan plan, @Nullable CropTemplate crop, DatasetWriter writer, int threads) {
    this.plan = plan;
    this.crop = crop;
    this.writer = writer;
    this.threads = threads;
  }

  /**
   * Draws what is missing. An interruption ends it after the clips in work.
   *
   * @param present hears of the frames of each clip that is there
   * @param drawn hears of the frames of each clip that was drawn
   * @throws dev.headswap.dataset.DatasetException if a clip cannot be written
   */
  public void run(LongConsumer present, LongConsumer drawn) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> work = new ArrayList<>();
      for (List<PlannedClip> together : plan.performances()) {
        together.forEach(clip -> work.add(pool.submit(() -> draw(clip, present, drawn))));
      }
      for (Future<?> part : work) {
        await(part);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private void draw(PlannedClip clip, LongConsumer present, LongConsumer drawn) {
    ClipHead head = clip.head();
    int frames = plan.spec().frames();
    if (writer.has(head.identity(), head.name())) {
      present.accept(frames);
      return;
    }
    ClipCamera camera = new ClipCamera(plan, clip, crop);
    List<ClipFrame> shots = IntStream.range(0, frames).mapToObj(camera::frame).toList();
    writer.write(head, shots);
    drawn.accept(frames);
  }

  private static void await(Future<?> part) {
    try {
      part.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
