package dev.headswap.eval.report;

import dev.headswap.eval.entrant.Entrant;
import dev.headswap.eval.trial.Trial;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.Mosaic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rows of real frames to look at: source, target, true swap, ours, and the rivals that change
 * anything. Rows are taken from people spread evenly over the cast. One thread at a time.
 */
public final class Strip {

  private static final int COLUMNS = 6;

  private final int tile;
  private final int rows;
  private final int people;
  private final List<Row> gathered = new ArrayList<>();
  private int seen;

  private record Row(List<RgbImage> pictures, List<String> captions) {}

  /**
   * An empty strip.
   *
   * @param people how many will be seen
   * @param rows at most so many are taken
   * @param tile side of each picture in pixels
   */
  public Strip(int people, int rows, int tile) {
    this.people = people;
    this.rows = Math.min(rows, people);
    this.tile = tile;
  }

  /** Takes the next person's middle frame, if it is one for a row. */
  public void add(Trial trial, Map<Entrant, List<RgbImage>> films) {
    int due = gathered.size() < rows ? gathered.size() * people / rows : people;
    if (seen++ >= due) {
      gathered.add(row(trial, films));
    }
  }

  private static Row row(Trial trial, Map<Entrant, List<RgbImage>> films) {
    Row row = new Row(new ArrayList<>(), new ArrayList<>());
    int frame = trial.targets().size() / 2;
    add(row, trial.photos().get(0).pixels(), "source");
    add(row, trial.targets().get(frame).pixels(), "target");
    RgbImage truth = trial.hasTruth() ? trial.truths().get(frame).pixels() : RgbImage.black(1, 1);
    add(row, truth, trial.hasTruth() ? "true swap" : "true swap unknown");
    for (Entrant entrant : List.of(Entrant.OURS, Entrant.ALIGNER, Entrant.WARP)) {
      add(row, films.getOrDefault(entrant, List.of()).get(frame), entrant.key());
    }
    return row;
  }

  private static void add(Row row, RgbImage picture, String caption) {
    row.pictures().add(picture);
    row.captions().add(caption);
  }

  /**
   * The rows, one below the other.
   *
   * @throws IllegalStateException if nobody was seen
   */
  public RgbImage image() {
    Mosaic mosaic = new Mosaic(COLUMNS, tile, tile);
    for (Row row : gathered) {
      for (int i = 0; i < row.pictures().size(); i++) {
        mosaic.add(row.pictures().get(i), row.captions().get(i));
      }
    }
    return mosaic.image();
  }
}
