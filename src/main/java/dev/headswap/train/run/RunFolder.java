package dev.headswap.train.run;

import dev.headswap.frame.RgbImage;
import dev.headswap.image.StillImages;
import dev.headswap.train.StepReport;
import dev.headswap.train.TrainingException;
import dev.headswap.train.TrainingException.Kind;
import dev.headswap.train.optimise.Optimiser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The folder of a run: {@code config.yaml}, {@code commands}, {@code log}, {@code
 * events.out.tfevents.*}, {@code previews/}, {@code checkpoints/} and {@code models/latest/}.
 */
public final class RunFolder implements AutoCloseable {

  private final Path path;
  private final Checkpoints checkpoints;
  private final EventFile events;

  private RunFolder(Path path, Checkpoints checkpoints, EventFile events) {
    this.path = path;
    this.checkpoints = checkpoints;
    this.events = events;
  }

  /**
   * Makes the folder of a new run, or opens that of a run to be resumed.
   *
   * @param config the resolved configuration as YAML
   * @param keep how many checkpoints stay
   * @throws TrainingException if there is a run already, none to resume, or no way to write
   */
  public static RunFolder open(Path path, String config, int keep, boolean resume) {
    Checkpoints checkpoints = new Checkpoints(path.resolve("checkpoints"), keep);
    if (resume != checkpoints.any()) {
      throw new TrainingException(
          Kind.SETTINGS,
          path
              + (resume
                  ? ": no checkpoint to resume from; start without --resume"
                  : ": holds a run already; --resume goes on with it, -o names another folder"));
    }
    return written(
        path,
        () -> {
          Files.createDirectories(path.resolve("previews"));
          Files.createDirectories(path.resolve("checkpoints"));
          AtomicFolder.write(path.resolve("config.yaml"), config);
          return new RunFolder(path, checkpoints, new EventFile(eventFile(path)));
        });
  }

  private static Path eventFile(Path path) {
    long now = System.currentTimeMillis();
    return path.resolve(
        String.format(Locale.ROOT, "events.out.tfevents.%d.headswap.%03d", now / 1000, now % 1000));
  }

  /** Where it lies. */
  public Path path() {
    return path;
  }

  /** Its checkpoints. */
  public Checkpoints checkpoints() {
    return checkpoints;
  }

  /** Where the model of the averaged weights lies. */
  public Path model() {
    return path.resolve("models").resolve("latest");
  }

  /** Writes a state; if that fails, the one before is still there. */
  public Path save(Checkpoints.State state, Map<String, Optimiser> optimisers) {
    return written(path, () -> checkpoints.write(state, optimisers));
  }

  /**
   * Replaces the model.
   *
   * @param writing makes a new folder at the path it gets, or none
   */
  public void replaceModel(Consumer<Path> writing) {
    written(
        path,
        () -> {
          Path next = model().resolveSibling("next");
          AtomicFolder.delete(next);
          writing.accept(next);
          if (Files.exists(next)) {
            AtomicFolder.delete(model());
            Files.move(next, model(), StandardCopyOption.ATOMIC_MOVE);
          }
          return next;
        });
  }

  /** Adds a step to the log and the events. */
  public void step(StepReport report) {
    log(StepLine.of(report));
    scalars(report.step(), "loss/", report.terms());
    scalars(report.step(), "gradient/", report.gradientNorms());
    scalars(report.step(), "rate/", report.rates());
    scalars(
        report.step(),
        "time/",
        Map.of("seconds", report.seconds(), "wait-share", report.waitShare()));
  }

  /**
   * Notes with what command it was started or went on, in {@code commands}.
   *
   * @return those of all starts, in order, {@code " ; "} between them: what made the model
   */
  public String started(String command) {
    Path commands = path.resolve("commands");
    return written(
        path,
        () -> {
          append(commands, command);
          return String.join(" ; ", Files.readAllLines(commands));
        });
  }

  /** Adds a line to the log. */
  public void log(String line) {
    String stamp = OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString();
    written(path, () -> append(path.resolve("log"), stamp + " " + line));
  }

  private static Path append(Path file, String line) throws IOException {
    return Files.writeString(
        file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Adds numbers of a step to the events. */
  private void scalars(long step, String prefix, Map<String, ? extends Number> values) {
    written(
        path,
        () -> {
          for (Map.Entry<String, ? extends Number> value : values.entrySet()) {
            events.scalar(prefix + value.getKey(), step, value.getValue().floatValue());
          }
          return values;
        });
  }

  /** Keeps a picture of a step. */
  public void preview(long step, RgbImage picture) {
    Path file = path.resolve(String.format(Locale.ROOT, "previews/step-%08d.png", step));
    written(
        path,
        () -> {
          byte[] png = StillImages.encodePng(picture);
          Files.write(file, png);
          events.image("preview", step, picture.width(), picture.height(), png);
          return file;
        });
  }

  /** Something that writes. */
  @FunctionalInterface
  interface Writing<T> {
    T run() throws IOException;
  }

  /** Writes, or says that it could not. */
  static <T> T written(Path path, Writing<T> writing) {
    try {
      return writing.run();
    } catch (IOException e) {
      throw new TrainingException(
          Kind.OUTPUT,
          "%s: cannot be written (%s); free some space, then --resume goes on from the last"
                  .formatted(path, e.getMessage())
              + " checkpoint",
          e);
    }
  }

  @Override
  public void close() {
    written(
        path,
        () -> {
          events.close();
          return path;
        });
  }
}
