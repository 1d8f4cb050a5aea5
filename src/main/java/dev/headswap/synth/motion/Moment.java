package dev.headswap.synth.motion;

import dev.headswap.synth.head.Expression;
import dev.headswap.synth.space.HeadPose;
import dev.headswap.synth.space.Transform;

/**
 * What somebody does at one time.
 *
 * @param body from the frame of the body at rest to where it sways
 * @param head how the head is turned against the body
 * @param expression what the face does
 */
public record Moment(Transform body, HeadPose head, Expression expression) {}
