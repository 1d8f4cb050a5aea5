/**
 * How a worker is doing, for those who watch it: numbers in Prometheus' form on {@code /metrics},
 * signs of life on {@code /healthz}, and whether it can take work on {@code /readyz}. {@link
 * dev.headswap.telemetry.Telemetry} is the facade, {@link dev.headswap.telemetry.WorkerMeters} what
 * workers count with, {@link dev.headswap.telemetry.WorkerHealth} what they report their state to.
 * Knows no other room. Micrometer and the HTTP server stay in here.
 */
@NullMarked
package dev.headswap.telemetry;

import org.jspecify.annotations.NullMarked;
