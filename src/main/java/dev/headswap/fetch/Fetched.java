package dev.headswap.fetch;

/**
 * What tells whether a file is the same as another.
 *
 * @param sha256 in lower-case hexadecimal
 */
public record Fetched(String sha256, long bytes) {}
