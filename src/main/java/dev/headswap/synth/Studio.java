package dev.headswap.synth;

import dev.headswap.frame.Box;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import dev.headswap.frame.Similarity;
import dev.headswap.synth.raster.Renderer;
import dev.headswap.synth.scene.Scene;
import dev.headswap.synth.space.HeadPose;

/** Where pictures are taken: one for each thread, which keeps the buffers of its renderer. */
final class Studio {

  private static final ThreadLocal<Studio> MINE = ThreadLocal.withInitial(Studio::new);

  /** How deep under a surface a landmark may lie and still count as seen, in centimetres. */
  private static final double SKIN_DEEP = 0.9;

  /** How far the forehead reaches above the brows, in heights of the box of 68 landmarks. */
  private static final double FOREHEAD = 0.25;

  private final Renderer renderer = new Renderer();

  private Studio() {}

  /** The calling thread's. */
  static Studio mine() {
    return MINE.get();
  }

  Shot shoot(Scene scene, Figure figure, View view) {
    open(scene, view);
    boolean[] visible = draw(figure, view, Similarity.IDENTITY);
    Landmarks landmarks = figure.points().landmarks().transform(view.frameToView());
    double turn = view.degrees();
    HeadPose pose = figure.pose();
    return new Shot(
        renderer.develop(scene.film()),
        renderer.labels(),
        landmarks,
        visible,
        box(landmarks),
        new HeadPose(pose.yaw(), pose.pitch(), pose.roll() + turn),
        figure.expression(),
        scene.light().turned(turn));
  }

  private void open(Scene scene, View view) {
    renderer.open(view.width(), view.height(), view.frameToView());
    renderer.paint(scene.backdrop());
  }

  /** Draws somebody over what is there; tells which points of the face are seen. */
  private boolean[] draw(Figure figure, View view, Similarity inFrame) {
    renderer.draw(figure.stage(), inFrame);
    Similarity toView = inFrame.then(view.frameToView());
    boolean[] visible = new boolean[Landmarks.COUNT];
    for (int i = 0; i < visible.length; i++) {
      Point p = figure.points().point(i, toView);
      visible[i] =
          view.contains(p) && renderer.depthBehind(p, figure.points().distance(i)) < SKIN_DEEP;
    }
    return visible;
  }

  /** The face from the forehead to the chin, as detectors report it. */
  static Box box(Landmarks landmarks) {
    Box b = landmarks.bounds();
    double up = b.height() * FOREHEAD;
    return new Box(b.x(), b.y() - up, b.width(), b.height() + up);
  }
}
