/**
 * How work travels from one stage to the next: a {@link Link} that keeps order and pushes back when
 * the receiver is slower. In one JVM it is a short queue. Knows no other room, and nothing of what
 * it carries.
 */
@NullMarked
package dev.headswap.transport;

import org.jspecify.annotations.NullMarked;
