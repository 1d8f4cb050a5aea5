package dev.headswap.synth;

import dev.headswap.synth.head.Expression;
import dev.headswap.synth.raster.Stage;
import dev.headswap.synth.space.HeadPose;

/**
 * A person at one moment, ready to be drawn.
 *
 * @param stage what the camera of the scene sees
 * @param points of the face
 * @param pose against the camera
 * @param expression of the face
 */
record Figure(Stage stage, FacePoints points, HeadPose pose, Expression expression) {}
