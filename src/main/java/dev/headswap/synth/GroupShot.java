package dev.headswap.synth;

import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;
import java.util.List;

/**
 * A picture of any number of people.
 *
 * @param pixels the picture
 * @param labels what each pixel shows, whosever it is
 * @param people those who are there at the moment, the farthest first; they may be out of the view
 */
public record GroupShot(RgbImage pixels, LabelMap labels, List<Seen> people) {}
