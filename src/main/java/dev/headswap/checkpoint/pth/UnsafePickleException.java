package dev.headswap.checkpoint.pth;

/** A pickle that asks for more than tensors, or is none. */
final class UnsafePickleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsafePickleException(String message) {
    super(message);
  }
}
