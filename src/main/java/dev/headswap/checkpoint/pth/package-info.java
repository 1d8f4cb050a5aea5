/**
 * Public PyTorch state dicts ({@code .pth}), read without Python: only the pickle instructions that
 * tensors need, and no code is ever called. Files are the user's own; none is written here.
 */
@NullMarked
package dev.headswap.checkpoint.pth;

import org.jspecify.annotations.NullMarked;
