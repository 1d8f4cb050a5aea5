package dev.headswap.face;

import dev.headswap.frame.Landmarks;

/**
 * What a landmark network says of one face.
 *
 * @param landmarks in pixels of the frame
 * @param presence how sure it is that there is a face at all, 0 to 1; 1 from a network that does
 *     not say
 */
public record LandmarkReading(Landmarks landmarks, float presence) {}
