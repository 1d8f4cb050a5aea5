package dev.headswap.checkpoint.pth;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/*
 * A pickle is a program for a stack machine. The dangerous instructions are those that look up a
 * name (GLOBAL) and call it (REDUCE, BUILD). Here a name is only ever a string, compared with the
 * handful that torch.save writes, and "calling" builds one of our own records.
 */
/** Runs one pickle over a buffer, which is left behind its end. */
final class Unpickler {

  private static final Object NONE = new Object();

  private final ByteBuffer in;
  private final Deque<Object> stack = new ArrayDeque<>();
  private final Deque<Integer> marks = new ArrayDeque<>();
  private final Map<Integer, Object> memo = new HashMap<>();
  private final Map<String, Storage> storages = new HashMap<>();

  Unpickler(ByteBuffer littleEndian) {
    in = littleEndian;
  }

  /**
   * The pickled value: maps, lists, strings, numbers, {@link TensorView}s.
   *
   * @throws UnsafePickleException at the first instruction or name that tensors do not need
   * @throws RuntimeException if the bytes are no pickle
   */
  Object read() {
    while (true) {
      int opcode = in.get() & 0xff;
      if (opcode == Opcode.STOP) {
        return stack.pop();
      }
      step(opcode);
    }
  }

  private void step(int opcode) {
    switch (opcode) {
      case Opcode.PROTO -> in.get();
      case Opcode.FRAME -> in.getLong();
      case Opcode.MARK -> marks.push(stack.size());
      case Opcode.NONE -> stack.push(NONE);
      case Opcode.NEW_TRUE -> stack.push(true);
      case Opcode.NEW_FALSE -> stack.push(false);
      case Opcode.BIN_INT, Opcode.BIN_INT1, Opcode.BIN_INT2, Opcode.LONG1 -> number(opcode);
      case Opcode.BIN_FLOAT -> stack.push(Double.longBitsToDouble(Long.reverseBytes(in.getLong())));
      case Opcode.BIN_UNICODE -> stack.push(text(in.getInt()));
      case Opcode.SHORT_BIN_UNICODE, Opcode.SHORT_BIN_STRING -> stack.push(text(in.get() & 0xff));
      case Opcode.BIN_PUT -> memo.put(in.get() & 0xff, stack.getFirst());
      case Opcode.LONG_BIN_PUT -> memo.put(in.getInt(), stack.getFirst());
      case Opcode.MEMOIZE -> memo.put(memo.size(), stack.getFirst());
      case Opcode.BIN_GET -> stack.push(remembered(in.get() & 0xff));
      case Opcode.LONG_BIN_GET -> stack.push(remembered(in.getInt()));
      case Opcode.BIN_PERSID -> stack.push(storage(list(stack.pop())));
      default -> container(opcode);
    }
  }

  private void container(int opcode) {
    switch (opcode) {
      case Opcode.EMPTY_DICT -> stack.push(new HashMap<String, Object>());
      case Opcode.EMPTY_LIST, Opcode.EMPTY_TUPLE -> stack.push(new ArrayList<>());
      case Opcode.TUPLE -> stack.push(sinceMark());
      case Opcode.TUPLE1 -> stack.push(top(1));
      case Opcode.TUPLE2 -> stack.push(top(2));
      case Opcode.TUPLE3 -> stack.push(top(3));
      case Opcode.APPEND -> append(top(1));
      case Opcode.APPENDS -> append(sinceMark());
      case Opcode.SET_ITEM -> setItems(top(2));
      case Opcode.SET_ITEMS -> setItems(sinceMark());
      case Opcode.GLOBAL -> stack.push(Name.of(line(), line()));
      case Opcode.STACK_GLOBAL -> {
        List<Object> parts = top(2);
        stack.push(Name.of(string(parts.get(0)), string(parts.get(1))));
      }
      case Opcode.REDUCE -> {
        List<Object> arguments = list(stack.pop());
        stack.push(((Name) stack.pop()).call(arguments));
      }
      case Opcode.BUILD -> dropState();
      default ->
          throw new UnsafePickleException(
              "pickle instruction 0x%02x at byte %d".formatted(opcode, in.position() - 1));
    }
  }

  /** The state of an ordered dictionary is torch's version note; nothing else may have a state. */
  private void dropState() {
    stack.pop();
    if (!(stack.getFirst() instanceof Map)) {
      throw new UnsafePickleException("an object with a state");
    }
  }

  private void number(int opcode) {
    switch (opcode) {
      case Opcode.BIN_INT -> stack.push((long) in.getInt());
      case Opcode.BIN_INT1 -> stack.push(in.get() & 0xffL);
      case Opcode.BIN_INT2 -> stack.push(in.getShort() & 0xffffL);
      default -> {
        long value = 0;
        int length = in.get() & 0xff;
        for (int i = 0; i < length; i++) {
          value |= i < 8 ? (in.get() & 0xffL) << 8 * i : in.get() & 0L;
        }
        stack.push(value);
      }
    }
  }

  private Object remembered(int key) {
    Object value = memo.get(key);
    if (value == null) {
      throw new UnsafePickleException("a memo that was never made");
    }
    return value;
  }

  private void append(List<Object> values) {
    list(stack.getFirst()).addAll(values);
  }

  private void setItems(List<Object> items) {
    Map<String, Object> map = map(stack.getFirst());
    for (int i = 0; i + 1 < items.size(); i += 2) {
      map.put(items.get(i).toString(), items.get(i + 1));
    }
  }

  private List<Object> sinceMark() {
    return top(stack.size() - marks.pop());
  }

  private List<Object> top(int count) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(0, stack.pop());
    }
    return values;
  }

  private String text(int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String line() {
    StringBuilder line = new StringBuilder();
    for (int c = in.get(); c != '\n'; c = in.get()) {
      line.append((char) c);
    }
    return line.toString();
  }

  /** The storages that tensors look at, by key. */
  Map<String, Storage> storages() {
    return storages;
  }

  private Storage storage(List<Object> id) {
    if (id.size() < 5 || !id.get(0).equals("storage")) {
      throw new UnsafePickleException("a persistent object that is no storage");
    }
    Name type = (Name) id.get(1);
    Storage storage = new Storage(type.dtype(), string(id.get(2)), (Long) id.get(4));
    storages.put(storage.key(), storage);
    return storage;
  }

  @SuppressWarnings("unchecked") // every list here was made by this class
  static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  @SuppressWarnings("unchecked") // every map here was made by this class
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static String string(Object value) {
    return (String) value;
  }
}
