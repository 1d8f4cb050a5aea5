/**
 * What is shown to whom: for each person of a cast, photos as source, consecutive frames of another
 * as target, the true swap of both where it is known, and pictures shown to no method that say who
 * each is. How a method works and how its film is judged is decided elsewhere.
 */
@NullMarked
package dev.headswap.eval.trial;

import org.jspecify.annotations.NullMarked;
