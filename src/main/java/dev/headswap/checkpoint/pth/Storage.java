package dev.headswap.checkpoint.pth;

/**
 * A block of numbers elsewhere in the file.
 *
 * @param key its name there
 * @param length how many numbers
 */
record Storage(Dtype dtype, String key, long length) {}
