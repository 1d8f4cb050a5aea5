package dev.headswap.synth;

import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.Similarity;
import dev.headswap.synth.head.HeadModel;
import dev.headswap.synth.head.Person;
import dev.headswap.synth.motion.Moment;
import dev.headswap.synth.motion.Performance;
import dev.headswap.synth.raster.Prop;
import dev.headswap.synth.raster.Stage;
import dev.headswap.synth.scene.Scene;
import dev.headswap.synth.space.HeadPose;
import dev.headswap.synth.space.Transform;
import java.util.ArrayList;
import java.util.List;

/**
 * A person who performs in a scene. Any moment can be shot in any order, in whole or in part; the
 * same moment gives the same picture. Immutable; threads may share it.
 */
public final class Take {

  private final Person person;
  private final Scene scene;
  private final Performance performance;

  /** Whose body is seen, and whose head, if nobody else's is put on it. */
  private final HeadModel body;

  /** Whose head is seen: {@link #body}'s own, except after a swap. */
  private final HeadModel head;

  /** Of a person in a scene. */
  public Take(Person person, Scene scene, Performance performance) {
    this(person, scene, performance, HeadModel.of(person));
  }

  private Take(Person person, Scene scene, Performance performance, HeadModel model) {
    this(person, scene, performance, model, model);
  }

  private Take(
      Person person, Scene scene, Performance performance, HeadModel body, HeadModel head) {
    this.person = person;
    this.scene = scene;
    this.performance = performance;
    this.body = body;
    this.head = head;
  }

  /** Who is seen; after a swap, whose body. */
  public Person person() {
    return person;
  }

  /** Where. */
  public Scene scene() {
    return scene;
  }

  /** What is done. */
  public Performance performance() {
    return performance;
  }

  /** The same movement in the same scene and light, by somebody else. */
  public Take performedBy(Person other) {
    return new Take(other, scene, performance);
  }

  /** The same movement by the same person in another scene. */
  public Take in(Scene other) {
    return new Take(person, other, performance, body, head);
  }

  /** Another movement by the same person in the same scene. */
  public Take doing(Performance other) {
    return new Take(person, scene, other, body, head);
  }

  /**
   * The true head swap: the source's identity with this person's tones, on this person's body, in
   * this scene, light and movement. In the picture the head lies where a crop that is aligned on
   * this person's landmarks has its eyes and mouth.
   */
  public Take swappedWith(Person source) {
    HeadModel swapped = HeadModel.of(person.withHeadOf(source));
    return new Take(person, scene, performance, body, swapped);
  }

  /** Where the points of the face are, in pixels of the frame, without drawing. */
  public Landmarks landmarks(double seconds) {
    return new Placing(performance.at(seconds)).of(head).landmarks();
  }

  /** Draws a moment. */
  public Shot shoot(double seconds, View view) {
    return Studio.mine().shoot(this, seconds, view);
  }

  /** The person at a moment, ready to be drawn. */
  Figure figure(double seconds) {
    Moment moment = performance.at(seconds);
    Placing placing = new Placing(moment);
    List<Prop> props = new ArrayList<>();
    body.bodyMeshes(moment.head().placement()).forEach(m -> props.add(new Prop(m, placing.ofBody)));
    FacePoints points = placing.of(head);
    head.meshes(moment.expression())
        .forEach(m -> props.add(new Prop(m, placing.ofHead, placing.inPicture)));
    double[] focus = placing.ofBody.apply(0, -8, -2);
    Stage stage = new Stage(props, scene.camera(), scene.light(), focus, 30);
    return new Figure(stage, points, HeadPose.of(placing.ofHead), moment.expression());
  }

  /** Where body and head are at one moment. */
  private final class Placing {

    final Transform ofBody;
    final Transform ofHead;
    final Similarity inPicture;
    private final Moment moment;

    Placing(Moment moment) {
      this.moment = moment;
      ofBody = moment.body().then(scene.stand());
      ofHead = moment.head().placement().then(ofBody);
      inPicture = head == body ? Similarity.IDENTITY : ontoOwn();
    }

    /** Carries the guest's head onto the place of the own one, as crops are aligned. */
    private Similarity ontoOwn() {
      CropTemplate template = CropTemplate.COMPACT;
      Similarity guest = template.align(unmoved(head).landmarks());
      return guest.then(template.align(unmoved(body).landmarks()).inverse());
    }

    FacePoints of(HeadModel model) {
      return unmoved(model).moved(inPicture, scene.camera().distance() - ofHead.t()[2]);
    }

    private FacePoints unmoved(HeadModel model) {
      return FacePoints.seen(ofHead.applyAll(model.landmarks(moment.expression())), scene.camera());
    }
  }
}
