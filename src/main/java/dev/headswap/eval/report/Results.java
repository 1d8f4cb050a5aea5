package dev.headswap.eval.report;

import dev.headswap.eval.figure.Scores;
import dev.headswap.eval.study.Leakage;
import dev.headswap.eval.study.PhotoCurve;
import dev.headswap.frame.RgbImage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that an evaluation found.
 *
 * @param facts on what and with what it was done: plain values, in order
 * @param scores the marks of all entrants
 * @param curve identity over the number of photos; null where it was not asked for
 * @param leakage null where it was not asked for
 * @param strip rows of real frames
 */
public record Results(
    Map<String, Object> facts,
    Scores scores,
    @Nullable PhotoCurve curve,
    @Nullable Leakage leakage,
    RgbImage strip) {}
