package dev.headswap.cli;

import dev.headswap.checkpoint.BundleException;
import dev.headswap.config.ConfigException;
import dev.headswap.dataset.DatasetException;
import dev.headswap.face.NoFaceException;
import dev.headswap.face.PerceptionException;
import dev.headswap.fetch.FetchException;
import dev.headswap.image.ImageException;
import dev.headswap.job.RefusedException;
import dev.headswap.pipeline.NoHeadException;
import dev.headswap.telemetry.TelemetryException;
import dev.headswap.tensor.DeviceException;
import dev.headswap.train.TrainingException;
import dev.headswap.transport.LinkException;
import dev.headswap.transport.kafka.PropertiesException;
import dev.headswap.transport.kafka.broker.BrokerException;
import dev.headswap.video.VideoException;

/** What the program says to a script when it ends. */
public final class ExitCode {

  /** Done. */
  public static final int OK = 0;

  /** A fault of ours. */
  public static final int FAULT = 1;

  /** Wrong usage or configuration. */
  public static final int USAGE = 2;

  /** Input cannot be read. */
  public static final int INPUT = 3;

  /** No head found in source or target. */
  public static final int NO_HEAD = 4;

  /** Model missing, damaged or of another architecture. */
  public static final int MODEL = 5;

  /** Output cannot be written. */
  public static final int OUTPUT = 6;

  /** Broker unreachable, or its address taken. */
  public static final int BROKER = 7;

  /** Device or native library unavailable. */
  public static final int DEVICE = 8;

  /** {@code verify} found a difference. */
  public static final int DIFFERENCE = 9;

  /** A training's loss or gradient is no longer a number. */
  public static final int DIVERGED = 10;

  /** Interrupted; the JVM itself says 143 where it was terminated. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}

  /** The code for an error, by its type. */
  public static int of(Throwable error) {
    if (error instanceof VideoException video) {
      return video.kind() == VideoException.Kind.OUTPUT ? OUTPUT : INPUT;
    }
    if (error instanceof FetchException fetch) {
      return of(fetch.kind());
    }
    if (error instanceof JobFailedException job) {
      return job.exitCode();
    }
    if (error instanceof RefusedException refused) {
      return of(refused.kind());
    }
    if (error instanceof TrainingException training) {
      return of(training.kind());
    }
    if (error instanceof DatasetException data) {
      return data.kind() == DatasetException.Kind.OUTPUT ? OUTPUT : INPUT;
    }
    if (error instanceof ConfigException
        || error instanceof TelemetryException
        || error instanceof PropertiesException) {
      return USAGE;
    }
    if (error instanceof ImageException || error instanceof DatasetException) {
      return INPUT;
    }
    if (error instanceof OutputException) {
      return OUTPUT;
    }
    if (error instanceof NoFaceException || error instanceof NoHeadException) {
      return NO_HEAD;
    }
    if (error instanceof BundleException || error instanceof PerceptionException) {
      return MODEL;
    }
    if (error instanceof BrokerException broker) {
      return of(broker.kind());
    }
    if (error instanceof LinkException) {
      return BROKER;
    }
    return error instanceof DeviceException || error instanceof LinkageError ? DEVICE : FAULT;
  }

  private static int of(FetchException.Kind kind) {
    return switch (kind) {
      case REFUSED -> USAGE;
      case UNREADABLE -> INPUT;
      case STORAGE -> OUTPUT;
      case LEFT -> INTERRUPTED;
    };
  }

  private static int of(RefusedException.Kind kind) {
    return switch (kind) {
      case WISH -> USAGE;
      case INPUT -> INPUT;
      case OUTPUT -> OUTPUT;
    };
  }

  private static int of(BrokerException.Kind kind) {
    return switch (kind) {
      case ADDRESS -> BROKER;
      case FOLDER -> OUTPUT;
      case PROPERTY -> USAGE;
    };
  }

  private static int of(TrainingException.Kind kind) {
    return switch (kind) {
      case SETTINGS -> USAGE;
      case DATA -> INPUT;
      case DIVERGED -> DIVERGED;
      case OUTPUT -> OUTPUT;
    };
  }
}
