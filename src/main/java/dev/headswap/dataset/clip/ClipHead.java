package dev.headswap.dataset.clip;

import dev.headswap.dataset.Clip;

/**
 * Whose clip it is.
 *
 * @param name of its folder within that of the identity
 * @param identity the name of the folder of the person whose head it is
 * @param body the name of the folder of the person whose body it is
 * @param video see {@link Clip#video}
 * @param performance see {@link Clip#performance}
 * @param kind see {@link Clip#kind}
 */
public record ClipHead(
    String name, String identity, String body, String video, String performance, Clip.Kind kind) {}
