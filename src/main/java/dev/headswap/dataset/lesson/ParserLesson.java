package dev.headswap.dataset.lesson;

import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;

/**
 * What does each pixel show?
 *
 * @param crop a head crop
 * @param labels the answer, as large as the crop
 */
public record ParserLesson(RgbImage crop, LabelMap labels) {}
