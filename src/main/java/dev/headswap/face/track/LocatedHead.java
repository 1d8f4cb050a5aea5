package dev.headswap.face.track;

import dev.headswap.frame.Landmarks;

/**
 * The head to swap in one frame.
 *
 * @param landmarks in pixels of the frame, steadied in time
 * @param track the number of the person, from 1
 * @param confidence how sure the networks are, 0 to 1
 */
public record LocatedHead(Landmarks landmarks, int track, float confidence)
    implements HeadSighting {}
