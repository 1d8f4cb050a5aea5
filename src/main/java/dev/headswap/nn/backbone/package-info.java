/**
 * Whole networks from the literature, their widths scalable: ResNeXt, MobileNetV2, IResNet, VGG.
 */
@NullMarked
package dev.headswap.nn.backbone;

import org.jspecify.annotations.NullMarked;
