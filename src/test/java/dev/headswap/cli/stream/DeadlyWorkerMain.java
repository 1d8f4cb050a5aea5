package dev.headswap.cli.stream;

import dev.headswap.cli.ExitCode;
import dev.headswap.config.Configuration;
import dev.headswap.frame.HeadCrop;
import dev.headswap.job.AdmittedPerson;
import dev.headswap.job.JobPolicy;
import dev.headswap.job.message.PictureMessage;
import dev.headswap.job.message.PictureResult;
import dev.headswap.pipeline.HeadSwapper;
import dev.headswap.pipeline.InferStage;
import dev.headswap.pipeline.OnFrameError;
import dev.headswap.pipeline.SwappedHead;
import dev.headswap.transport.kafka.GroupInlet;
import dev.headswap.worker.Causes;
import dev.headswap.worker.Desk;
import dev.headswap.worker.InferTools;
import dev.headswap.worker.InferWorker;
import dev.headswap.worker.Vitals;
import dev.headswap.worker.WorkerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;

/**
 * An infer worker whose process dies of one head, as if the native code had crashed: FILE
 * NUMBER_OF_HEAD [--set KEY=VALUE ...]. The file keeps which head it is, so that those who come
 * after die of it, too.
 */
public final class DeadlyWorkerMain {

  /** As a shell tells of SIGABRT. */
  static final int EXIT = 134;

  private DeadlyWorkerMain() {}

  /** Works until it dies. */
  public static void main(String[] arguments) {
    Configuration configuration = Configuration.defaults();
    for (int i = 3; i < arguments.length; i += 2) {
      String[] set = arguments[i].split("=", 2);
      configuration = configuration.with(set[0], set[1]);
    }
    StreamSettings settings = new StreamSettings(configuration);
    WorkerSettings work = settings.worker("deadly");
    Desk desk = settings.desk("deadly-" + ProcessHandle.current().pid(), false, Vitals.unwatched());
    String topic = desk.topics().frames();
    GroupInlet frames =
        GroupInlet.joinCautiously(
            desk.cluster(), work.membership(desk.name(), topic), desk.attendant(topic));
    new InferWorker(
            desk,
            work,
            frames,
            configuration,
            new JobPolicy(settings.limits()),
            new DeadlyTools(Path.of(arguments[0]), Integer.parseInt(arguments[1])),
            new Causes(ExitCode::of))
        .run();
  }

  private record DeadlyTools(Path file, int number) implements InferTools {

    private static final SimulatedTools HARMLESS = new SimulatedTools(5, 64);
    private static final AtomicInteger count = new AtomicInteger();

    @Override
    public HeadSwapper swapper(AdmittedPerson job) {
      HeadSwapper harmless = HARMLESS.swapper(job);
      return new HeadSwapper() {
        @Override
        public SwappedHead swap(HeadCrop target) {
          perhapsDie(target);
          return harmless.swap(target);
        }

        @Override
        public void close() {
          harmless.close();
        }
      };
    }

    private void perhapsDie(HeadCrop target) {
      CRC32 crc = new CRC32();
      crc.update(target.pixels().rgb());
      String name = Long.toHexString(crc.getValue());
      try {
        if (!Files.exists(file) && count.incrementAndGet() == number) {
          Files.writeString(file, name);
        }
        if (Files.exists(file) && Files.readString(file).equals(name)) {
          Runtime.getRuntime().halt(EXIT);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public PictureResult swap(AdmittedPerson job, InferStage stage, PictureMessage picture) {
      return HARMLESS.swap(job, stage, picture);
    }

    @Override
    public OnFrameError onError(AdmittedPerson job) {
      return HARMLESS.onError(job);
    }

    @Override
    public boolean simulated() {
      return true;
    }
  }
}
