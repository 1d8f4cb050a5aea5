package dev.headswap.cli.evaluate;

/**
 * What is to be evaluated.
 *
 * @param data on whom
 * @param frames consecutive ones of each target
 * @param sources photos of each source
 * @param labels where label maps come from
 * @param rows of the picture strip
 * @param studies besides the main figures
 */
record EvaluationRequest(
    DataString data, int frames, int sources, LabelSource labels, int rows, StudyOptions studies) {}
