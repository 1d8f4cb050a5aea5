package dev.headswap.checkpoint.pth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of the names a state dict may mention; naming does nothing by itself. */
record Name(String module, String name) {

  private static final Set<String> CALLABLE =
      Set.of(
          "collections.OrderedDict",
          "torch._utils._rebuild_tensor_v2",
          "torch._utils._rebuild_parameter");

  /**
   * Accepts a name.
   *
   * @throws UnsafePickleException if it is not one that tensors need
   */
  static Name of(String module, String name) {
    boolean storage = module.equals("torch") && name.endsWith("Storage");
    if (!storage && !CALLABLE.contains(module + "." + name)) {
      throw new UnsafePickleException("the name %s.%s".formatted(module, name));
    }
    return new Name(module, name);
  }

  /** The type of number of a storage's name. */
  Dtype dtype() {
    return Dtype.ofStorage(name);
  }

  /** What calling it would have made. */
  Object call(List<Object> arguments) {
    return switch (name) {
      case "OrderedDict" -> dictionary(arguments);
      case "_rebuild_parameter" -> arguments.get(0);
      case "_rebuild_tensor_v2" ->
          new TensorView(
              (Storage) arguments.get(0),
              (Long) arguments.get(1),
              longs(arguments.get(2)),
              longs(arguments.get(3)));
      default -> throw new UnsafePickleException("a call of %s.%s".formatted(module, name));
    };
  }

  /** Empty and filled later, or (as Python 2 wrote it) made of a list of pairs. */
  private static Map<String, Object> dictionary(List<Object> arguments) {
    Map<String, Object> dictionary = new HashMap<>();
    for (Object pairs : arguments) {
      for (Object pair : Unpickler.list(pairs)) {
        List<Object> entry = Unpickler.list(pair);
        dictionary.put(entry.get(0).toString(), entry.get(1));
      }
    }
    return dictionary;
  }

  private static long[] longs(Object tuple) {
    return Unpickler.list(tuple).stream().mapToLong(value -> (Long) value).toArray();
  }
}
