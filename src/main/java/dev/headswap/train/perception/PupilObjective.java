package dev.headswap.train.perception;

import dev.headswap.checkpoint.Bundle;
import dev.headswap.checkpoint.Component;
import dev.headswap.config.Configuration;
import dev.headswap.nn.Layer;
import dev.headswap.tensor.ComputeDevice;
import dev.headswap.train.Learner;
import dev.headswap.train.Objective;
import java.util.List;
import java.util.function.Function;

/**
 * One network of a bundle that goes on learning by itself; what it learns is said by its heirs.
 *
 * @param <E> one example
 * @param <L> the network
 */
abstract class PupilObjective<E, L extends Layer> implements Objective<E> {

  private final String component;
  private final Budget budget;
  private final Pupil<L> pupil;

  /**
   * @param component the network's name in the bundle
   * @param base the bundle whose network goes on learning
   * @param sizes the record of its sizes there
   * @param build makes a network of those sizes
   */
  <S> PupilObjective(
      String component,
      Configuration configuration,
      Bundle base,
      ComputeDevice device,
      Class<S> sizes,
      Function<S, L> build) {
    this.component = component;
    budget = Budget.of(configuration, component);
    S config = base.sizes(component, sizes);
    L net = build.apply(config);
    var weights = base.weights(component, net.shapes());
    pupil = new Pupil<>(device, component, config, net, weights::read);
  }

  final L net() {
    return pupil.net();
  }

  @Override
  public final String name() {
    return component;
  }

  @Override
  public final List<Learner> learners() {
    return List.of(Learner.of(component, net(), budget.rate()));
  }

  @Override
  public final int batch(long step) {
    return budget.batch();
  }

  @Override
  public final List<Component> components() {
    return pupil.components();
  }

  @Override
  public final void close() {
    pupil.close();
  }
}
