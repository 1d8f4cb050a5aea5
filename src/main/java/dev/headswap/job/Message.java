package dev.headswap.job;

/** Anything that travels about a job. */
public interface Message {

  /** The job's id. */
  String job();

  /** The attempt it belongs to, from 1. */
  int attempt();
}
