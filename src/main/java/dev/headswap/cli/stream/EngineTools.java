package dev.headswap.cli.stream;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.BundleException;
import dev.headswap.cli.swap.Engines;
import dev.headswap.cli.swap.SourceHead;
import dev.headswap.cli.swap.Sources;
import dev.headswap.image.StillImages;
import dev.headswap.job.Admitted;
import dev.headswap.job.AdmittedPerson;
import dev.headswap.job.JobSpec;
import dev.headswap.job.message.PictureMessage;
import dev.headswap.job.message.PictureResult;
import dev.headswap.pipeline.HeadFinder;
import dev.headswap.pipeline.HeadSwapper;
import dev.headswap.pipeline.InferStage;
import dev.headswap.pipeline.NoFacePolicy;
import dev.headswap.pipeline.OnFrameError;
import dev.headswap.video.Provenance;
import dev.headswap.video.VideoFrame;
import dev.headswap.worker.DecodeTools;
import dev.headswap.worker.InferTools;
import java.util.ArrayList;
import java.util.List;

/**
 * The networks of a worker, loaded once and shared by all its jobs.
 *
 * <p>Ownership: the engines stay the caller's.
 */
final class EngineTools implements DecodeTools, InferTools {

  private final Engines engines;
  private final String sha256;

  EngineTools(Engines engines) {
    this.engines = engines;
    this.sha256 = engines.bundle().sha256();
  }

  @Override
  public HeadFinder finder(Admitted job) {
    expectBundle(job.spec());
    synchronized (engines) {
      HeadFinder finder = SourceHead.finder(job.configuration(), engines);
      return frame -> find(finder, frame);
    }
  }

  /** Networks are for one thread at a time, and live jobs run beside others. */
  private HeadFinder.Finding find(HeadFinder finder, VideoFrame frame) {
    synchronized (engines) {
      return finder.find(frame);
    }
  }

  @Override
  public NoFacePolicy noFace(Admitted job) {
    return job.configuration().choice("head.no-face", NoFacePolicy.class);
  }

  @Override
  public HeadSwapper swapper(AdmittedPerson job) {
    expectBundle(job.spec());
    return SourceHead.wanted(photos(job), job.configuration(), engines).swapper();
  }

  @Override
  public PictureResult swap(AdmittedPerson job, InferStage stage, PictureMessage picture) {
    return new PictureSwap(
            job.configuration(),
            image -> SourceHead.find(image, job.configuration(), engines),
            Provenance.MARKED,
            false)
        .swap(stage, picture);
  }

  /** Files all at once: clips share the frames that are taken. */
  private static List<Sources.Photo> photos(AdmittedPerson job) {
    List<String> files = new ArrayList<>();
    List<Sources.Photo> photos = new ArrayList<>();
    for (AdmittedPerson.Photo photo : job.photos()) {
      if (photo.file() != null) {
        files.add(photo.file().toString());
      } else if (photo.data() != null) {
        photos.add(new Sources.Photo(photo.name(), StillImages.decode(photo.data())));
      }
    }
    photos.addAll(0, Sources.read(files));
    return photos;
  }

  @Override
  public OnFrameError onError(AdmittedPerson job) {
    return job.configuration().choice("pipeline.on-frame-error", OnFrameError.class);
  }

  @Override
  public boolean simulated() {
    return false;
  }

  private void expectBundle(JobSpec job) {
    String wanted = job.bundleSha256();
    Bundle bundle = engines.bundle();
    if (!wanted.isEmpty() && !wanted.equals(sha256)) {
      throw new BundleException(
          bundle.folder(),
          "the bundle '%s' of sha256 %s, as the job wants".formatted(job.bundleName(), wanted),
          "sha256 %s; start the worker with --model".formatted(sha256));
    }
  }
}
