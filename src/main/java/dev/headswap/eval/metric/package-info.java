/**
 * How alike two pictures, faces or films are: one measure a file, each a pure function of pixels,
 * points or embeddings, each restricted to a region where that makes sense. What is compared with
 * what, and over whom it is averaged, is not said here.
 */
@NullMarked
package dev.headswap.eval.metric;

import org.jspecify.annotations.NullMarked;
