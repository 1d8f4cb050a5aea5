package dev.headswap.synth.raster;

import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.frame.Similarity;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Draws a picture: open it, paint the backdrop, draw stages from the farthest to the nearest, then
 * take what came out. Four samples a pixel, colours mixed in linear light, labels by the majority
 * of samples.
 *
 * <p>Its buffers are used again for the next picture; one thread owns it.
 */
public final class Renderer {

  private final Geometry geometry = new Geometry();
  private final Coverage solid = new Coverage();
  private final Coverage veil = new Coverage();
  private final Shader shader = new Shader();
  private final PixelShading shading = new PixelShading(geometry, shader);
  private Similarity frameToView = Similarity.IDENTITY;
  private int width;
  private int height;
  private float[] light = new float[0];
  private byte[] labels = new byte[0];

  /** The backdrop painted last and its light: frames of one clip share it. */
  private @Nullable Sheet painted;

  private float[] sheet = new float[0];

  private record Sheet(Backdrop backdrop, int width, int height, Similarity frameToView) {}

  /** Begins a picture, which shows a part of the frame. */
  public void open(int pixelWidth, int pixelHeight, Similarity fromFrame) {
    width = pixelWidth;
    height = pixelHeight;
    frameToView = fromFrame;
    if (labels.length < width * height) {
      labels = new byte[width * height];
      light = new float[3 * width * height];
    }
    Arrays.fill(labels, 0, width * height, (byte) 0);
  }

  /** Paints all of it. */
  public void paint(Backdrop backdrop) {
    Sheet wanted = new Sheet(backdrop, width, height, frameToView);
    if (!wanted.equals(painted)) {
      paintAnew(backdrop);
      sheet = Arrays.copyOf(light, 3 * width * height);
      painted = wanted;
    }
    System.arraycopy(sheet, 0, light, 0, sheet.length);
  }

  private void paintAnew(Backdrop backdrop) {
    float[] rgb = new float[3];
    Similarity toFrame = frameToView.inverse();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        backdrop.paint(
            toFrame.a() * x - toFrame.b() * y + toFrame.tx(),
            toFrame.b() * x + toFrame.a() * y + toFrame.ty(),
            rgb);
        System.arraycopy(rgb, 0, light, 3 * (y * width + x), 3);
      }
    }
  }

  /**
   * Draws a stage over what is there.
   *
   * @param inFrame moves it within the frame, in pixels of the frame
   */
  public void draw(Stage stage, Similarity inFrame) {
    geometry.load(stage.props(), stage.camera());
    shader.light(geometry, stage);
    solid.clear(2 * width, 2 * height);
    solid.project(geometry, stage.camera(), inFrame.then(frameToView));
    solid.draw(geometry, false);
    double scale = inFrame.scale() * frameToView.scale();
    shading.shade(solid, stage.camera(), scale, light, labels);
    drawVeils(stage, scale);
  }

  /** What light shines through, over the solid things behind; only the nearest of them shows. */
  private void drawVeils(Stage stage, double scale) {
    if (stage.props().stream().anyMatch(prop -> prop.mesh().material().opacity() < 1)) {
      veil.clear(2 * width, 2 * height);
      veil.beginBehind(solid);
      veil.draw(geometry, true);
      shading.shade(veil, stage.camera(), scale, light, labels);
    }
  }

  /**
   * How deep a place of the stage drawn last lies behind the solid surface seen there, in
   * centimetres; at most about 0 where it is in sight.
   *
   * @param seen where it is, in pixels of the view
   * @param distance of the place from the camera along z, in centimetres
   */
  public double depthBehind(Point seen, double distance) {
    float near = nearness(seen);
    return near == 0 ? 0 : distance - 1 / near;
  }

  /** Whether the stage drawn last has something solid there, in pixels of the view. */
  public boolean covers(Point place) {
    return nearness(place) > 0;
  }

  private float nearness(Point place) {
    int column = (int) Math.round(2 * place.x() + 0.5);
    int row = (int) Math.round(2 * place.y() + 0.5);
    boolean outside = column < 0 || row < 0 || column >= solid.width || row >= solid.height;
    return outside ? 0 : solid.nearness[row * solid.width + column];
  }

  /** The label of each pixel, copied. */
  public LabelMap labels() {
    return new LabelMap(width, height, Arrays.copyOf(labels, width * height));
  }

  /** The picture as a camera develops it: once, for a soft lens spreads the light that is there. */
  public RgbImage develop(Film film) {
    return film.develop(light, width, height);
  }
}
