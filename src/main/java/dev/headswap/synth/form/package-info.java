/**
 * What solids are made from: a sketch that grows into a mesh, curves, easing, colours and dice.
 * Nothing here knows of heads, hair or clothes.
 */
@NullMarked
package dev.headswap.synth.form;

import org.jspecify.annotations.NullMarked;
