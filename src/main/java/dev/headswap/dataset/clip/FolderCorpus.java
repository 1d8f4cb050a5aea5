package dev.headswap.dataset.clip;

import dev.headswap.dataset.Clip;
import dev.headswap.dataset.Corpus;
import dev.headswap.dataset.DatasetException;
import dev.headswap.dataset.Sample;
import dev.headswap.dataset.TruthLayout;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.ImageException;
import dev.headswap.image.LabelPictures;
import dev.headswap.image.StillImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The clips of a folder, as {@link DatasetWriter} leaves them. Identities are numbered in the order
 * of the names of their folders.
 */
public final class FolderCorpus implements Corpus {

  private final Path folder;
  private final CropTemplate crop;
  private final TruthLayout truth;
  private final List<Clip> clips = new ArrayList<>();
  private final Map<String, StoredClip> stored = new HashMap<>();
  private final FrameCache cache;

  private FolderCorpus(Path folder, DatasetHeader header, FrameCache cache) {
    this.folder = folder;
    crop = cropOf(folder, header);
    truth = header.truth();
    this.cache = cache;
  }

  private static CropTemplate cropOf(Path folder, DatasetHeader header) {
    if (header.crop() == null) {
      throw new DatasetException(
          folder.toString(),
          "holds whole frames; training needs crops: make it with --crop compact or paper");
    }
    return header.crop();
  }

  /**
   * Reads what all the clips say of themselves; no pictures yet.
   *
   * @param cacheBytes how much memory decoded frames may take
   * @throws DatasetException if the folder is missing or empty, a clip is damaged, or has no labels
   */
  public static FolderCorpus open(Path folder, long cacheBytes) {
    if (!Files.isDirectory(folder)) {
      throw new DatasetException(folder.toString(), "no such folder; check the path");
    }
    FolderCorpus corpus =
        new FolderCorpus(folder, DatasetHeader.read(folder), new FrameCache(cacheBytes));
    List<StoredClip> found = ClipSearch.in(folder);
    Identities identities = Identities.of(found);
    found.forEach(clip -> corpus.add(clip, identities));
    return corpus;
  }

  private void add(StoredClip found, Identities identities) {
    Clip clip = found.clip(identities);
    clips.add(clip);
    stored.put(clip.name(), found);
  }

  @Override
  public String place() {
    return folder.toString();
  }

  @Override
  public CropTemplate template() {
    return crop;
  }

  @Override
  public TruthLayout truth() {
    return truth;
  }

  @Override
  public List<Clip> clips() {
    return List.copyOf(clips);
  }

  @Override
  public Sample sample(Clip clip, int frame) {
    return cache.get(clip.name() + "#" + frame, () -> read(clip, frame));
  }

  private Sample read(Clip clip, int frame) {
    StoredClip there = stored.get(clip.name());
    if (there == null) {
      throw new IllegalArgumentException("a clip of this corpus required but was " + clip.name());
    }
    FrameFacts facts = there.file().frames().get(frame);
    RgbImage pixels = picture(there.file().pictureFile(there.folder(), frame));
    LabelMap labels = labels(ClipFile.labelFile(there.folder(), frame));
    return new Sample(pixels, labels, facts.landmarks(), clip.identity(), facts.truth());
  }

  private RgbImage picture(Path file) {
    try {
      return checked(file, StillImages.decode(bytes(file)));
    } catch (ImageException e) {
      throw new DatasetException(file.toString(), String.valueOf(e.getMessage()));
    }
  }

  private RgbImage checked(Path file, RgbImage image) {
    int size = crop.size();
    if (image.width() != size || image.height() != size) {
      throw new DatasetException(
          file.toString(),
          "%dx%d pixels required but were %dx%d"
              .formatted(size, size, image.width(), image.height()));
    }
    return image;
  }

  private static LabelMap labels(Path file) {
    try {
      return LabelPictures.decode(bytes(file));
    } catch (ImageException e) {
      throw new DatasetException(file.toString(), String.valueOf(e.getMessage()));
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new DatasetException(file.toString(), "is missing; make the clip again");
    } catch (IOException e) {
      throw new DatasetException(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    cache.clear();
  }
}
