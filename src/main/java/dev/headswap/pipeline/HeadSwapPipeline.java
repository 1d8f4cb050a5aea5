package dev.headswap.pipeline;

import dev.headswap.transport.InProcessLink;
import dev.headswap.transport.Link;
import dev.headswap.transport.LinkException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The three stages in one JVM: each works on a thread of its own, with a short link between any
 * two.
 *
 * <p>Ownership: source, sink and networks belong to the caller; when {@link #run} returns, no stage
 * is at work any more and they may be closed.
 */
public final class HeadSwapPipeline {

  private final DecodeStage decode;
  private final InferStage infer;
  private final EncodeStage encode;
  private final Link<FrameJob> found;
  private final Link<FrameJob> inferred;
  private final AtomicReference<@Nullable Throwable> firstError = new AtomicReference<>();

  /**
   * @param queueFrames how many frames may wait between two stages, at least 1
   */
  public HeadSwapPipeline(
      DecodeStage decode, InferStage infer, EncodeStage encode, int queueFrames) {
    this(
        decode,
        infer,
        encode,
        new InProcessLink<>("decode -> infer", queueFrames, FrameJob::close),
        new InProcessLink<>("infer -> encode", queueFrames, FrameJob::close));
  }

  private HeadSwapPipeline(
      DecodeStage decode,
      InferStage infer,
      EncodeStage encode,
      Link<FrameJob> found,
      Link<FrameJob> inferred) {
    this.decode = decode;
    this.infer = infer;
    this.encode = encode;
    this.found = found;
    this.inferred = inferred;
  }

  /**
   * For a live source: no stage begins a frame before the next stage has taken the one before, so
   * that whatever has to wait waits in the source, where the oldest is dropped.
   */
  public static HeadSwapPipeline live(DecodeStage decode, InferStage infer, EncodeStage encode) {
    return new HeadSwapPipeline(
        decode,
        infer,
        encode,
        InProcessLink.handOver("decode -> infer", FrameJob::close),
        InProcessLink.handOver("infer -> encode", FrameJob::close));
  }

  /**
   * Runs to the end of the video, or until {@link #stop}. The first error of any stage ends all
   * stages and is thrown here, as it was.
   */
  public void run() {
    Mono<Void> decoding = on("decode", found.send(decode.jobs()));
    Mono<Void> inferring = on("infer", inferred.send(found.receive().map(infer::infer)));
    Mono<Void> encoding = on("encode", each(inferred.receive()));
    try {
      Mono.whenDelayError(decoding, inferring, encoding).onErrorComplete().block();
    } finally {
      closeLinks();
    }
    rethrow(firstError.get());
  }

  /** Lets the stages finish the frames that are under way, and then ends the run. */
  public void stop() {
    decode.stop();
  }

  private Mono<Void> each(Flux<FrameJob> jobs) {
    return jobs.doOnNext(encode::write).then();
  }

  private Mono<Void> on(String name, Mono<Void> stage) {
    return Mono.using(
        () -> Schedulers.newSingle(name),
        thread -> stage.doOnError(this::fail).subscribeOn(thread),
        Scheduler::dispose);
  }

  /** Keeps the cause: a closed link is only ever the consequence of another stage's error. */
  private void fail(Throwable error) {
    firstError.updateAndGet(
        known -> known == null || known instanceof LinkException ? error : known);
    closeLinks();
  }

  private void closeLinks() {
    found.close();
    inferred.close();
  }

  private static void rethrow(@Nullable Throwable error) {
    if (error instanceof RuntimeException e) {
      throw e;
    }
    if (error instanceof Error e) {
      throw e;
    }
    if (error != null) {
      throw new IllegalStateException(error);
    }
  }
}
