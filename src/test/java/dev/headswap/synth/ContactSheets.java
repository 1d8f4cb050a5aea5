package dev.headswap.synth;

import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.synth.head.Person;
import dev.headswap.synth.motion.Performance;
import dev.headswap.synth.motion.PoseRange;
import dev.headswap.synth.scene.Scene;
import dev.headswap.synth.scene.backdrop.Backdrops;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Sheets of drawn people to look at: {@code ContactSheets FOLDER [SEED]}. */
public final class ContactSheets {

  private ContactSheets() {}

  /** Writes all sheets. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    write(people(seed), 6, folder.resolve("people.png"));
    write(motion(seed), 8, folder.resolve("motion.png"));
    write(labels(seed), 6, folder.resolve("labels.png"));
    write(swaps(seed), 4, folder.resolve("swaps.png"));
    write(backdrops(seed), 6, folder.resolve("backdrops.png"));
    write(frames(seed), 3, folder.resolve("frames.png"));
  }

  private static Take take(long seed, PoseRange range, int width, int height) {
    return new Take(
        Person.draw(seed),
        Scene.draw(seed + 1000, width, height),
        Performance.draw(seed + 2000, range));
  }

  private static BufferedImage crop(Take take, double seconds) {
    View view = View.crop(CropTemplate.COMPACT, take.landmarks(seconds));
    return picture(take.shoot(seconds, view).pixels());
  }

  private static List<BufferedImage> people(long seed) {
    List<BufferedImage> cells = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      cells.add(crop(take(seed * 100 + i, PoseRange.TALKING, 512, 512), 0.37 * i));
    }
    return cells;
  }

  private static List<BufferedImage> motion(long seed) {
    List<BufferedImage> cells = new ArrayList<>();
    for (int person = 0; person < 4; person++) {
      Take take = take(seed * 100 + person, PoseRange.WIDE, 512, 512);
      for (int i = 0; i < 8; i++) {
        cells.add(crop(take, 0.6 * i));
      }
    }
    return cells;
  }

  private static List<BufferedImage> labels(long seed) {
    List<BufferedImage> cells = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      Take take = take(seed * 100 + i, PoseRange.WIDE, 512, 512);
      View view = View.crop(CropTemplate.COMPACT, take.landmarks(i));
      Shot shot = take.shoot(i, view);
      cells.add(points(picture(shot.pixels()), shot.landmarks(), shot.visible()));
      cells.add(colored(shot.labels()));
    }
    return cells;
  }

  /** Source, target, the true swap, and the target performed by the source. */
  private static List<BufferedImage> swaps(long seed) {
    List<BufferedImage> cells = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Take target = take(seed * 100 + i, PoseRange.TALKING, 512, 512);
      Person source = Person.draw(seed * 100 + 50 + i);
      View view = View.crop(CropTemplate.COMPACT, target.landmarks(i));
      cells.add(picture(target.shoot(i, view).pixels()));
      Take plain = target.performedBy(source);
      cells.add(crop(plain, i + 1.3));
      cells.add(picture(target.swappedWith(source).shoot(i, view).pixels()));
      cells.add(crop(plain, i));
    }
    return cells;
  }

  private static List<BufferedImage> backdrops(long seed) {
    List<BufferedImage> cells = new ArrayList<>();
    for (int i = 0; i < 2 * Backdrops.KINDS; i++) {
      Take take = take(seed * 100 + i, PoseRange.CALM, 320, 256);
      Scene scene = take.scene().before(Backdrops.of(i / 2, seed + i, 256));
      cells.add(picture(take.in(scene).shoot(i, View.frame(320, 256)).pixels()));
    }
    return cells;
  }

  private static List<BufferedImage> frames(long seed) {
    List<BufferedImage> cells = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Take take = take(seed * 100 + i, PoseRange.TALKING, 640, 512);
      cells.add(picture(take.shoot(i, View.frame(640, 512)).pixels()));
    }
    return cells;
  }

  private static BufferedImage picture(RgbImage image) {
    BufferedImage to = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        to.setRGB(x, y, image.red(x, y) << 16 | image.green(x, y) << 8 | image.blue(x, y));
      }
    }
    return to;
  }

  private static BufferedImage colored(LabelMap labels) {
    BufferedImage to =
        new BufferedImage(labels.width(), labels.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < labels.height(); y++) {
      for (int x = 0; x < labels.width(); x++) {
        int label = labels.at(x, y).ordinal();
        float hue = label * 0.381966f;
        int color = Color.HSBtoRGB(hue, 0.35f + 0.3f * (label % 3), label == 0 ? 0 : 1);
        to.setRGB(x, y, label == Label.BACKGROUND.ordinal() ? 0 : color);
      }
    }
    return to;
  }

  private static BufferedImage points(BufferedImage to, Landmarks landmarks, boolean[] visible) {
    Graphics2D ink = to.createGraphics();
    for (int i = 0; i < Landmarks.COUNT; i++) {
      ink.setColor(visible[i] ? Color.GREEN : Color.RED);
      int x = (int) Math.round(landmarks.point(i).x());
      int y = (int) Math.round(landmarks.point(i).y());
      ink.fillRect(x - 1, y - 1, 2, 2);
    }
    ink.dispose();
    return to;
  }

  private static void write(List<BufferedImage> cells, int columns, Path file) throws IOException {
    int w = cells.get(0).getWidth();
    int h = cells.get(0).getHeight();
    int rows = (cells.size() + columns - 1) / columns;
    BufferedImage sheet = new BufferedImage(columns * w, rows * h, BufferedImage.TYPE_INT_RGB);
    Graphics2D ink = sheet.createGraphics();
    for (int i = 0; i < cells.size(); i++) {
      ink.drawImage(cells.get(i), i % columns * w, i / columns * h, null);
    }
    ink.dispose();
    ImageIO.write(sheet, "png", file.toFile());
  }
}
