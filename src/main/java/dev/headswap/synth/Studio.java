package dev.headswap.synth;

import dev.headswap.frame.Box;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Point;
import dev.headswap.frame.Similarity;
import dev.headswap.synth.raster.Renderer;
import dev.headswap.synth.scene.Scene;
import dev.headswap.synth.space.HeadPose;
import java.util.ArrayList;
import java.util.List;

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

  /** One person. */
  Shot shoot(Take take, double seconds, View view) {
    Scene scene = take.scene();
    open(scene, view);
    Seen seen = draw(0, take.figure(seconds), view, Similarity.IDENTITY);
    return new Shot(
        renderer.develop(scene.film().at(seconds)),
        renderer.labels(),
        seen.landmarks(),
        seen.visible(),
        seen.box(),
        seen.pose(),
        seen.expression(),
        scene.light().turned(view.degrees()));
  }

  /** Those of a group who are there. */
  GroupShot shoot(GroupTake group, double seconds, View view) {
    open(group.scene(), view);
    List<Seen> people = new ArrayList<>();
    for (int i = 0; i < group.people().size(); i++) {
      Standing standing = group.people().get(i);
      if (standing.isThere(seconds)) {
        people.add(draw(i, standing.take().figure(seconds), view, standing.place()));
        people.subList(0, people.size() - 1).forEach(this::cover);
      }
    }
    return new GroupShot(
        renderer.develop(group.scene().film().at(seconds)), renderer.labels(), people);
  }

  private void open(Scene scene, View view) {
    renderer.open(view.width(), view.height(), view.frameToView());
    renderer.paint(scene.backdrop());
  }

  /** Draws somebody over what is there; tells what of the face is seen. */
  private Seen draw(int person, Figure figure, View view, Similarity inFrame) {
    renderer.draw(figure.stage(), inFrame);
    Similarity toView = inFrame.then(view.frameToView());
    Landmarks landmarks = figure.points().landmarks().transform(toView);
    boolean[] visible = new boolean[Landmarks.COUNT];
    for (int i = 0; i < visible.length; i++) {
      Point p = landmarks.point(i);
      visible[i] =
          view.contains(p) && renderer.depthBehind(p, figure.points().distance(i)) < SKIN_DEEP;
    }
    HeadPose pose = figure.pose();
    HeadPose inView = new HeadPose(pose.yaw(), pose.pitch(), pose.roll() + view.degrees());
    return new Seen(person, landmarks, visible, box(landmarks), inView, figure.expression());
  }

  /** Marks as hidden what the person drawn last stands in front of. */
  private void cover(Seen farther) {
    for (int i = 0; i < farther.visible().length; i++) {
      farther.visible()[i] &= !renderer.covers(farther.landmarks().point(i));
    }
  }

  /** The face from the forehead to the chin, as detectors report it. */
  static Box box(Landmarks landmarks) {
    Box b = landmarks.bounds();
    double up = b.height() * FOREHEAD;
    return new Box(b.x(), b.y() - up, b.width(), b.height() + up);
  }
}
