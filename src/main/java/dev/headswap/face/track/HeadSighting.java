package dev.headswap.face.track;

/** What a frame shows of the person to swap: a {@link LocatedHead} or, with its reason, none. */
public sealed interface HeadSighting permits LocatedHead, NoHead {}
