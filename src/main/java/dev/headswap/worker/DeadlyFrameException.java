package dev.headswap.worker;

/** A frame that workers die of, again and again: nobody shall begin it any more. */
final class DeadlyFrameException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DeadlyFrameException(int times) {
    super("the worker died %d times on this frame".formatted(times));
  }
}
