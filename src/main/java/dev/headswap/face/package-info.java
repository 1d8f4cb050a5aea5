/**
 * Where the head is: the words (a detected face, landmarks with their certainty, an embedding), the
 * four things perception must do (detect, landmarks, parse to labels, embed an identity) as
 * interfaces, and the geometry of head crops. The networks are in {@code face.network}, the files
 * they come from in {@code face.registry}, people followed through time in {@code face.track}.
 * Nothing here reenacts, blends or pastes.
 */
@NullMarked
package dev.headswap.face;

import org.jspecify.annotations.NullMarked;
