package dev.headswap.worker;

/** Deals with jobs until it is asked to stop. */
public interface Worker {

  /**
   * Works, on this thread.
   *
   * @throws dev.headswap.transport.LinkException if the cluster cannot be worked with any more
   */
  void run();

  /** Lets it put away what is under way and return; from any thread. */
  void stop();
}
