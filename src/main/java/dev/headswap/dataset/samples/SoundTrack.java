package dev.headswap.dataset.samples;

/** The sound of the film: the one who talks in the middle, the passer-by softly from the right. */
final class SoundTrack {

  private static final double FARTHER = 0.25;

  private final Voice talk;
  private final Voice chat;

  /**
   * @param rate samples a second
   */
  SoundTrack(SampleCast cast, int rate) {
    talk = new Voice(cast.talk(), 118, rate, 1);
    chat = new Voice(cast.chat(), 196, rate, 2);
  }

  /** Left and right in turn. */
  short[] samples(double seconds, int count, int fullScale) {
    double[] near = talk.samples(seconds, count);
    double[] far = chat.samples(seconds, count);
    double there = FARTHER * SampleCast.nearness(seconds);
    short[] stereo = new short[2 * count];
    for (int i = 0; i < count; i++) {
      stereo[2 * i] = (short) (fullScale * (0.8 * near[i] + 0.2 * there * far[i]));
      stereo[2 * i + 1] = (short) (fullScale * (0.6 * near[i] + there * far[i]));
    }
    return stereo;
  }
}
