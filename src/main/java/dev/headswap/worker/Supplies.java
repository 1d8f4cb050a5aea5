package dev.headswap.worker;

import dev.headswap.fetch.FetchException;
import dev.headswap.fetch.FetchSettings;
import dev.headswap.fetch.Fetched;
import dev.headswap.fetch.Fetcher;
import dev.headswap.job.Admitted;
import dev.headswap.job.AdmittedPerson;
import dev.headswap.job.JobLimits;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobPolicy;
import dev.headswap.job.JobSpec;
import dev.headswap.job.JobView;
import dev.headswap.video.Addresses;
import dev.headswap.video.SourceSettings;
import dev.headswap.video.source.FfmpegSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a job names by web addresses, as files in its folder of the shared store. The job's decode
 * worker fetches first and notes the hashes; others take what lies there, or fetch the same again
 * where the folder is not shared.
 */
final class Supplies {

  private static final Logger log = LoggerFactory.getLogger(Supplies.class);
  private static final String TARGET = "target";
  private static final Pattern KEPT = Pattern.compile("\\S*/[0-9a-f]{64}\\.fetched");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Desk desk;
  private final JobLimits limits;
  private final Fetcher fetcher;

  /**
   * One thing that a job names.
   *
   * @param bytes at most
   */
  private record Item(String what, URI address, long bytes) {

    String shown() {
      return "%s '%s'".formatted(what, JobPolicy.printable(Addresses.shown(address.toString())));
    }
  }

  Supplies(Desk desk, JobLimits limits, FetchSettings settings) {
    this.desk = desk;
    this.limits = limits;
    this.fetcher = new Fetcher(limits.schemes(), limits.reach(), settings);
  }

  /**
   * Fetches all that a job names, and notes it so that all others get the same: the decode worker's
   * part.
   *
   * @param wanted whether to go on
   * @return false if it was left
   * @throws FetchException if something may not or cannot be got, or is not what it was
   */
  boolean gather(Admitted job, BooleanSupplier wanted) {
    List<Item> items = new ArrayList<>();
    if (job.address() != null) {
      items.add(new Item(TARGET, job.address(), limits.targetBytes()));
    }
    items.addAll(items(job.photos()));
    return gather(job.spec(), items, wanted);
  }

  /** The same, of a job whose target is nobody's to fetch. */
  boolean gather(AdmittedPerson person, BooleanSupplier wanted) {
    return gather(person.spec(), items(person.photos()), wanted);
  }

  private List<Item> items(List<AdmittedPerson.Photo> photos) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < photos.size(); i++) {
      URI address = photos.get(i).address();
      if (address != null) {
        items.add(new Item(source(i), address, limits.photoBytes()));
      }
    }
    return items;
  }

  private static String source(int index) {
    return "source " + (index + 1);
  }

  private boolean gather(JobSpec spec, List<Item> items, BooleanSupplier wanted) {
    if (items.isEmpty()) {
      return true;
    }
    Map<String, Fetched> known = desk.jobNow(spec).fetched();
    Map<String, Fetched> got = new TreeMap<>();
    try {
      for (Item item : items) {
        got.put(item.what(), fetch(spec, item, known.get(item.what()), wanted));
      }
    } catch (FetchException e) {
      if (e.kind() == FetchException.Kind.LEFT) {
        return false;
      }
      throw e;
    }
    note(spec, got);
    return true;
  }

  /** What another worker has noted meanwhile binds this one. */
  private void note(JobSpec spec, Map<String, Fetched> got) {
    Map<String, Fetched> known = desk.jobNow(spec).fetched();
    if (known.isEmpty()) {
      desk.noteNow(JobNote.fetched(spec, got, desk.name()));
    } else if (!known.equals(got)) {
      throw changed();
    }
  }

  private static FetchException changed() {
    return new FetchException(
        FetchException.Kind.UNREADABLE,
        "has changed since the job was begun; hand the job in anew, with what does not change");
  }

  /**
   * Opens the target, which the decode worker has fetched.
   *
   * @throws FetchException if it is not here and cannot be got again
   */
  FfmpegSource open(Admitted job, BooleanSupplier wanted) {
    URI address = job.address();
    if (address == null) {
      return FfmpegSource.open(job.target());
    }
    Path file = file(job.spec(), new Item(TARGET, address, limits.targetBytes()), wanted);
    SourceSettings wish = job.target();
    return FfmpegSource.open(
        new SourceSettings(file.toString(), wish.range(), wish.rate(), wish.threads()),
        JobPolicy.FETCHED_FORMATS);
  }

  /**
   * A source person with all pictures here.
   *
   * @throws FetchException if one is not here and cannot be got again
   */
  AdmittedPerson complete(AdmittedPerson person, BooleanSupplier wanted) {
    List<AdmittedPerson.Photo> photos = new ArrayList<>(person.photos());
    for (int i = 0; i < photos.size(); i++) {
      URI address = photos.get(i).address();
      if (address != null) {
        Item item = new Item(source(i), address, limits.photoBytes());
        byte[] data = bytes(file(person.spec(), item, wanted));
        photos.set(i, AdmittedPerson.Photo.of(photos.get(i).name(), data));
      }
    }
    return new AdmittedPerson(person.spec(), person.configuration(), photos);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw storage(e);
    }
  }

  private static FetchException storage(Exception e) {
    return new FetchException(
        FetchException.Kind.STORAGE,
        "cannot be kept on the worker's machine (kafka.claims.folder): " + e.getMessage());
  }

  private Path file(JobSpec spec, Item item, BooleanSupplier wanted) {
    desk.board().await(spec.id(), view -> isNoted(view, item) || !wanted.getAsBoolean(), PATIENCE);
    Fetched known = desk.board().job(spec.id()).fetched().get(item.what());
    if (known == null) {
      throw new FetchException(
          wanted.getAsBoolean() ? FetchException.Kind.UNREADABLE : FetchException.Kind.LEFT,
          item.shown() + ": no decode worker has fetched it; is one running?");
    }
    fetch(spec, item, known, wanted);
    return desk.store().fetched(spec.id(), known.sha256());
  }

  private static boolean isNoted(JobView view, Item item) {
    return view.fetched().containsKey(item.what());
  }

  /** Takes what lies here, else fetches. */
  private Fetched fetch(JobSpec spec, Item item, @Nullable Fetched known, BooleanSupplier wanted) {
    if (known != null && isHere(spec, known)) {
      return known;
    }
    try {
      return keep(spec, item, known, wanted);
    } catch (IOException | UncheckedIOException e) {
      throw storage(e).of(item.shown());
    } catch (FetchException e) {
      throw e.of(item.shown());
    }
  }

  private boolean isHere(JobSpec spec, Fetched known) {
    Path file = desk.store().fetched(spec.id(), known.sha256());
    return file.toFile().length() == known.bytes() && Files.isRegularFile(file);
  }

  private Fetched keep(JobSpec spec, Item item, @Nullable Fetched known, BooleanSupplier wanted)
      throws IOException {
    Path part = desk.store().part(spec.id());
    try {
      log.info("job {}: fetching {}", spec.id(), item.shown());
      Fetched got = fetcher.fetch(item.address(), part, item.bytes(), wanted);
      if (known != null && !known.equals(got)) {
        throw changed();
      }
      desk.store().keep(spec.id(), part, got.sha256());
      return got;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** An error's words, in which the target goes by its address: photos are opened from memory. */
  String said(JobSpec spec, Throwable error) {
    String reason = Causes.reason(error);
    String target = JobPolicy.printable(Addresses.shown(spec.target()));
    return KEPT.matcher(reason).replaceAll(Matcher.quoteReplacement(target));
  }
}
