package dev.headswap.synth.scene;

import dev.headswap.synth.form.Dice;
import dev.headswap.synth.raster.Backdrop;
import dev.headswap.synth.raster.Camera;
import dev.headswap.synth.raster.Film;
import dev.headswap.synth.raster.Light;
import dev.headswap.synth.scene.backdrop.Backdrops;
import dev.headswap.synth.space.Transform;

/**
 * Where a take is set.
 *
 * @param width of the frame in pixels
 * @param height of the frame in pixels
 * @param camera that looks at it
 * @param stand from the frame of a person's body at rest into the world
 * @param light on the person
 * @param backdrop behind the person, in pixels of the frame
 * @param film that takes it
 */
public record Scene(
    int width,
    int height,
    Camera camera,
    Transform stand,
    Light light,
    Backdrop backdrop,
    Film film) {

  /** The height of a head with its hair, in centimetres: what framings are measured in. */
  private static final double HEAD = 25;

  /** Any scene: all kinds of framing, light and backdrop; the same for the same seed. */
  public static Scene draw(long seed, int width, int height) {
    Dice dice = Dice.about(seed, "scene");
    double headShare = dice.between(0.3, 0.5);
    return new Scene(
        width,
        height,
        camera(dice, width, height, headShare),
        Transform.aboutX(4 * dice.normal()),
        Lighting.draw(seed),
        Backdrops.draw(seed, height),
        film(dice, seed));
  }

  private static Film film(Dice dice, long seed) {
    double softness = dice.chance(0.4) ? dice.between(0, 0.15) : 0;
    return new Film(softness, 0.012 * dice.even() * dice.even(), seed);
  }

  private static Camera camera(Dice dice, int width, int height, double headShare) {
    double distance = 65 * Math.pow(3, dice.even());
    double focal = headShare * Math.min(width, height) * distance / HEAD;
    double x = width * (0.5 + 0.06 * dice.normal());
    double y = height * (0.4 + 0.04 * dice.normal());
    return new Camera(focal, distance, x, y);
  }

  /** The same with people framed elsewhere, in pixels of the frame, and larger by a factor. */
  public Scene framed(double x, double y, double larger) {
    Camera framed = new Camera(camera.focal() * larger, camera.distance(), x, y);
    return new Scene(width, height, framed, stand, light, backdrop, film);
  }

  /** The same in other light. */
  public Scene lit(Light other) {
    return new Scene(width, height, camera, stand, other, backdrop, film);
  }

  /** The same before another backdrop. */
  public Scene before(Backdrop other) {
    return new Scene(width, height, camera, stand, light, other, film);
  }
}
