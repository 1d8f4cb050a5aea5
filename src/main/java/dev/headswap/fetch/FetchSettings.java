package dev.headswap.fetch;

import java.time.Duration;

/**
 * How patient fetching is.
 *
 * @param connect with a connection, its TLS included
 * @param silence with a server that sends nothing
 * @param whole with a file, all attempts included
 * @param attempts at a file, at least 1
 * @param pause after the first attempt; twice as long after each other
 * @param redirects that are followed
 */
public record FetchSettings(
    Duration connect,
    Duration silence,
    Duration whole,
    int attempts,
    Duration pause,
    int redirects) {}
