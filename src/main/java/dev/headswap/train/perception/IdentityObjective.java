package dev.headswap.train.perception;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.Component;
import dev.headswap.checkpoint.WeightsFile;
import dev.headswap.config.Configuration;
import dev.headswap.dataset.lesson.IdentityLesson;
import dev.headswap.frame.Box;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Point;
import dev.headswap.frame.RgbImage;
import dev.headswap.loss.CodeRegressionLoss;
import dev.headswap.loss.perception.ArcMargin;
import dev.headswap.model.identity.CentralBox;
import dev.headswap.model.identity.IdentityConfig;
import dev.headswap.model.identity.IdentityEncoder;
import dev.headswap.model.identity.IdentityNet;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.tensor.Constant;
import dev.headswap.tensor.InferenceThreads;
import dev.headswap.train.Learner;
import dev.headswap.train.Objective;
import dev.headswap.train.Terms;
import java.util.List;

/**
 * Learns to tell people apart: ArcFace over everybody of the training set, with a margin that
 * grows, and beside it the traits of the person's shape, which say from the first step what is to
 * be seen.
 */
public final class IdentityObjective implements Objective<IdentityLesson> {

  private final Budget budget;
  private final double margin;
  private final long marginSteps;
  private final double traitsWeight;
  private final Pupil<IdentityNet> pupil;
  private final ArcMargin people;
  private final CodeRegressionLoss traits;

  /**
   * @param base the bundle whose identity encoder goes on learning
   * @param count people of the training set
   * @param traitCount how many traits each has
   */
  public IdentityObjective(
      Configuration configuration, Bundle base, ComputeDevice device, int count, int traitCount) {
    budget = Budget.of(configuration, IdentityNet.COMPONENT);
    margin = configuration.number("train.perception.identity.margin", 0);
    marginSteps = configuration.integer("train.perception.identity.margin-steps", 1);
    traitsWeight = configuration.number("train.perception.identity.traits", 0);
    IdentityConfig config = base.sizes(IdentityNet.COMPONENT, IdentityConfig.class);
    IdentityNet net = new IdentityNet(config, face(template(base)));
    WeightsFile weights = base.weights(IdentityNet.COMPONENT, net.shapes());
    pupil = new Pupil<>(device, IdentityNet.COMPONENT, config, net, weights::read);
    double scale = configuration.number("train.perception.identity.scale", 1);
    people = new ArcMargin(count, config.code(), scale);
    traits = new CodeRegressionLoss(config.code(), traitCount);
    long seed = configuration.integer("train.seed", 0);
    InferenceThreads.withoutGradients(
        () -> {
          people.initialise(pupil.manager(), seed);
          traits.initialise(pupil.manager(), seed + 1);
          return people;
        });
  }

  private static CropTemplate template(Bundle base) {
    return IdentityEncoder.template(base.manifest().crop());
  }

  /** The part of a template's crops that the encoder looks at, made square. */
  public static Box part(CropTemplate template) {
    CentralBox box = CentralBox.of(template);
    int side = Math.max(box.width(), box.height());
    return new Box(box.left(), box.top(), side, side);
  }

  /** A template whose whole crop is that part of another's. */
  private static CropTemplate face(CropTemplate whole) {
    Box part = part(whole);
    return new CropTemplate(
        (int) part.width(),
        within(part, whole.leftEye()),
        within(part, whole.rightEye()),
        within(part, whole.mouth()));
  }

  private static Point within(Box part, Point p) {
    return new Point(p.x() - part.x(), p.y() - part.y());
  }

  @Override
  public String name() {
    return IdentityNet.COMPONENT;
  }

  @Override
  public List<Learner> learners() {
    return List.of(
        Learner.of(IdentityNet.COMPONENT, pupil.net(), budget.rate()),
        Learner.of("people", people, budget.rate()),
        Learner.of("traits", traits, budget.rate()));
  }

  @Override
  public int batch(long step) {
    return budget.batch();
  }

  @Override
  public void pass(NDManager scope, long step, List<IdentityLesson> lessons, Terms terms) {
    List<RgbImage> faces = lessons.stream().map(IdentityLesson::face).toList();
    List<Integer> who = lessons.stream().map(IdentityLesson::person).toList();
    NDArray codes = pupil.net().embed(Pupil.pictures(scope, faces));
    double now = margin * Math.min(1, (double) step / marginSteps);
    terms.add("margin", 1, () -> people.of(codes, who, now));
    terms.add("traits", traitsWeight, () -> readable(scope, codes, lessons));
    terms.backward();
  }

  /** Codes at the length that a linear layer reads well. */
  private NDArray readable(NDManager scope, NDArray codes, List<IdentityLesson> lessons) {
    NDArray truth =
        scope.create(lessons.stream().map(IdentityLesson::traits).toArray(float[][]::new));
    return traits.of(Constant.times(codes, Math.sqrt(codes.getShape().get(1))), truth);
  }

  @Override
  public List<Component> components() {
    return pupil.components();
  }

  @Override
  public void close() {
    pupil.close();
  }
}
