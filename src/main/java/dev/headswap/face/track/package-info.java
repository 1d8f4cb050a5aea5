/**
 * People followed through a video: which face belongs to whom across gaps, cuts and crossings,
 * which of them is the one to swap, and landmarks made steady in time. Frames come in order, one
 * job per locator. Networks are taken through the interfaces of {@code face}.
 */
@NullMarked
package dev.headswap.face.track;

import org.jspecify.annotations.NullMarked;
