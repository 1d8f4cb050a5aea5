/**
 * Messages to bytes and back: the {@link dev.headswap.job.message.EnvelopeCodec} for everything
 * that travels, pictures and masks without loss, and the shared store for what is too large to
 * travel. Whatever arrives is checked here before anybody uses it.
 */
@NullMarked
package dev.headswap.job.message;

import org.jspecify.annotations.NullMarked;
