package dev.headswap.train.aligner;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.AlignerEpisode;
import dev.headswap.frame.CropTemplate;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.train.CountedFeed;
import dev.headswap.train.StepReport;
import dev.headswap.train.TrainListener;
import dev.headswap.train.TrainSettings;
import dev.headswap.train.Trainer;
import dev.headswap.train.run.RunFolder;
import dev.headswap.train.run.StepLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Seconds of a step by hand: bundle, size, batch, adversarial-from, steps. */
final class AlignerStepBench {

  private AlignerStepBench() {}

  private static long before;

  /** Seconds of processor time since the last call: holds on a busy machine too. */
  private static double cpu() {
    long now =
        ((com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    double spent = (now - before) / 1e9;
    before = now;
    return spent;
  }

  public static void main(String[] a) throws Exception {
    Configuration configuration =
        Configuration.defaults()
            .with("train.aligner.stages", a[1] + ":" + a[2] + ":0")
            .with("train.adversarial-from", a[3])
            .with("train.steps", a[4])
            .with("train.aligner.weights.codes", "1")
            .with("train.log-every", "1");
    dev.headswap.tensor.Torch.start(Integer.getInteger("threads", 2));
    Bundle base = Bundle.open(Path.of(a[0]));
    List<AlignerEpisode> episodes =
        RandomEpisodes.of(CropTemplate.COMPACT, Integer.parseInt(a[2]), 2, 20, 1);
    Path run = Files.createTempDirectory("bench");
    try (AlignerObjective objective =
            new AlignerObjective(configuration, base, ComputeDevice.CPU, null, 20);
        RunFolder folder = RunFolder.open(run, "", 1, false)) {
      TrainListener out =
          new TrainListener() {
            @Override
            public void stepped(StepReport report) {
              System.out.println(StepLine.of(report) + " cpu=" + cpu());
            }

            @Override
            public void saved(Path checkpoint, long steps) {}
          };
      new Trainer<>(
              objective,
              (step, counts) -> new CountedFeed<>(episodes),
              TrainSettings.of(configuration),
              folder,
              (p, o, r) -> {},
              out)
          .run(false);
    }
    System.out.println(run);
  }
}
