/**
 * Perception by public networks: ONNX files through OpenCV, TorchScript through PyTorch; each class
 * reads one kind of output. {@code Perception} opens the ones a user has. Nothing here follows
 * people through time.
 */
@NullMarked
package dev.headswap.face.network;

import org.jspecify.annotations.NullMarked;
