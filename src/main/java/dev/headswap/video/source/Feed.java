package dev.headswap.video.source;

import dev.headswap.video.SourceSettings;

/** What a sink that streams has to know of where its frames come from. */
public interface Feed {

  /** What was asked for. */
  SourceSettings settings();

  /** What an encoder has to know; the caller closes it. */
  VideoTemplate template();

  /** The container, which stays the source's. */
  Demuxer demuxer();

  /** What a live source has read besides its main video. */
  Companions companions();
}
