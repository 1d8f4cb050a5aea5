/**
 * Networks that take one picture and give numbers: ONNX files through OpenCV, TorchScript through
 * PyTorch, and how a picture becomes their input. What the numbers mean is known in {@code
 * face.points}, {@code face.parsing} and {@code face.perception}.
 */
@NullMarked
package dev.headswap.face.network;

import org.jspecify.annotations.NullMarked;
