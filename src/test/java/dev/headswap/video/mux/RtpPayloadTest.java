package dev.headswap.video.mux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RtpPayloadTest {

  private final AVCodecParameters parameters = avcodec_parameters_alloc();

  @AfterEach
  void free() {
    avcodec_parameters_free(parameters);
  }

  private AVCodecParameters sound(int codec) {
    parameters.codec_type(AVMEDIA_TYPE_AUDIO).codec_id(codec).sample_rate(48000);
    av_channel_layout_default(parameters.ch_layout(), 2);
    return parameters;
  }

  @Test
  void aacGoesOnlyWithItsConfiguration() {
    assertThat(RtpPayload.carries(sound(AV_CODEC_ID_AAC))).isFalse();
    BytePointer configuration = new BytePointer(av_mallocz(2 + AV_INPUT_BUFFER_PADDING_SIZE));
    parameters.extradata(configuration).extradata_size(2);
    assertThat(RtpPayload.carries(parameters)).isTrue();
  }

  @Test
  void opusGoesAndFlacDoesNot() {
    assertThat(RtpPayload.carries(sound(AV_CODEC_ID_OPUS))).isTrue();
    assertThat(RtpPayload.carries(sound(AV_CODEC_ID_FLAC))).isFalse();
  }
}
