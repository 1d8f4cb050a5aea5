package dev.headswap.nn;

import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A node in the tree of a network: parameters of its own, and parts by name. A parameter's full
 * name joins the names on its path by dots.
 *
 * <p>Life: built (shapes only, nothing native) - {@link #load} or {@link #initialise} - {@link
 * #train} or {@link #evaluate} - at last, for inference alone, {@link #fold}. Not thread-safe;
 * evaluation only reads, so a loaded network may serve several threads once it no longer changes.
 */
public abstract class Layer {

  private final Map<String, Parameter> own = new LinkedHashMap<>();
  private final Map<String, Layer> parts = new LinkedHashMap<>();
  private boolean training;

  /** Adds a weight, which training changes. */
  protected final Parameter weight(String name, Init init, long... shape) {
    return add(name, new Parameter(shape, true, init));
  }

  /** Adds a statistic, which the forward pass keeps. */
  protected final Parameter statistic(String name, Init init, long... shape) {
    return add(name, new Parameter(shape, false, init));
  }

  private Parameter add(String name, Parameter parameter) {
    own.put(name, parameter);
    return parameter;
  }

  /** Adds a part under a name, which may contain dots. */
  protected final <L extends Layer> L part(String name, L layer) {
    if (parts.put(name, layer) != null) {
      throw new IllegalArgumentException("a new name required but there is a part '" + name + "'");
    }
    return layer;
  }

  /** All parameters by full name, in the order the network was built. */
  public final Map<String, Parameter> parameters() {
    Map<String, Parameter> all = new LinkedHashMap<>(own);
    parts.forEach(
        (part, layer) -> layer.parameters().forEach((name, p) -> all.put(part + "." + name, p)));
    return all;
  }

  /** The shape of each parameter, by full name. */
  public final Map<String, long[]> shapes() {
    Map<String, long[]> shapes = new LinkedHashMap<>();
    parameters().forEach((name, parameter) -> shapes.put(name, parameter.shape()));
    return shapes;
  }

  /** How many numbers training can change; statistics are not counted. */
  public final long parameterCount() {
    return parameters().values().stream()
        .filter(Parameter::isTrained)
        .mapToLong(Parameter::size)
        .sum();
  }

  /**
   * Starting values of every parameter by name, from a seed alone: the same on every machine. Makes
   * nothing native.
   */
  public final Function<String, float[]> startingValues(long seed) {
    Map<String, float[]> values = new ConcurrentHashMap<>();
    parameters().entrySet().parallelStream()
        .forEach(entry -> values.put(entry.getKey(), drawn(entry, seed)));
    settle("", values);
    return name -> Objects.requireNonNull(values.get(name), name);
  }

  private static float[] drawn(Map.Entry<String, Parameter> entry, long seed) {
    long own = seed ^ entry.getKey().hashCode() * 0x9e3779b97f4a7c15L;
    Parameter parameter = entry.getValue();
    return parameter.init().values(parameter.shape(), new SplittableRandom(own));
  }

  private void settle(String prefix, Map<String, float[]> values) {
    settleOwn(name -> Objects.requireNonNull(values.get(prefix + name)));
    parts.forEach((name, layer) -> layer.settle(prefix + name + ".", values));
  }

  /** Brings statistics that depend on starting weights into agreement with them, in place. */
  protected void settleOwn(Function<String, float[]> values) {}

  /** Loads starting values; see {@link #startingValues}. */
  public final void initialise(NDManager manager, long seed) {
    load(manager, startingValues(seed));
  }

  /**
   * Loads every parameter.
   *
   * @param manager owns the arrays from now on
   * @param values of a parameter by its full name, row-major
   */
  public final void load(NDManager manager, Function<String, float[]> values) {
    parameters().forEach((name, p) -> p.load(manager, values.apply(name)));
  }

  /** The values of a parameter, row-major. */
  public final float[] values(String name) {
    Parameter parameter = parameters().get(name);
    if (parameter == null) {
      throw new IllegalArgumentException("a parameter's name required but was '" + name + "'");
    }
    return parameter.array().toFloatArray();
  }

  /** Makes every weight collect gradients, and statistics move with what is seen. */
  public final void train() {
    set(true);
  }

  /** Stops both: forward passes leave the network as it is. */
  public final void evaluate() {
    set(false);
  }

  private void set(boolean value) {
    training = value;
    own.values().stream()
        .filter(Parameter::isTrained)
        .forEach(p -> p.array().setRequiresGradient(value));
    parts.values().forEach(layer -> layer.set(value));
  }

  /** Whether forward passes are those of training. */
  protected final boolean isTraining() {
    return training;
  }

  /**
   * Rewrites the network for inference, once and for good: norms that have become constant go into
   * the weights beside them, and weights take the layout in which convolutions run fastest. Outputs
   * stay the same up to rounding; parameters no longer have the names and shapes they were loaded
   * under.
   */
  public final void fold() {
    if (training) {
      evaluate();
    }
    parts.values().forEach(Layer::fold);
    foldOwn();
  }

  /** What this node itself does to fold; its parts have folded already. */
  protected void foldOwn() {}
}
