/**
 * How work travels from one stage to the next: a {@link Link} that keeps order and pushes back when
 * the receiver is slower; and a {@link Codec} for what leaves the JVM. In one JVM a link is a short
 * queue. Knows no other room, and nothing of what it carries.
 */
@NullMarked
package dev.headswap.transport;

import org.jspecify.annotations.NullMarked;
