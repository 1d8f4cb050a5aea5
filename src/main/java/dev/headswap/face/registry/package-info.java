/**
 * The public network files we know: {@code config/models.yaml} in records, and finding, importing,
 * fetching and verifying those files. Nothing here runs a network.
 */
@NullMarked
package dev.headswap.face.registry;

import org.jspecify.annotations.NullMarked;
