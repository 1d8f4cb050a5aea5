package dev.headswap.synth;

import dev.headswap.frame.Box;
import dev.headswap.frame.Landmarks;
import dev.headswap.synth.head.Expression;
import dev.headswap.synth.space.HeadPose;

/**
 * One person in a picture of a group, as seen in the view.
 *
 * @param person index in {@link GroupTake#people()}
 * @param landmarks in pixels of the view; they may lie outside
 * @param visible for each landmark, whether it is in the view and nothing hides it
 * @param box of the face, from the forehead to the chin, in pixels of the view
 * @param pose of the head against the camera
 * @param expression of the face
 */
public record Seen(
    int person,
    Landmarks landmarks,
    boolean[] visible,
    Box box,
    HeadPose pose,
    Expression expression) {}
