package dev.headswap.job.message;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.headswap.job.JobNote;
import dev.headswap.job.JobSpec;
import dev.headswap.job.Message;
import dev.headswap.transport.Codec;
import dev.headswap.transport.CodecException;
import dev.headswap.wire.Envelope;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Everything that travels, as {@code src/main/proto/headswap/envelope.proto} describes it. What
 * comes in is checked: version, names, sizes, numbers that are numbers.
 */
public final class EnvelopeCodec implements Codec<Message> {

  /** Of the envelope. */
  public static final int VERSION = 1;

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final int MOST_ATTEMPTS = 10_000;
  private static final int DEEPEST = 8;

  private final HeadWire heads;
  private final JobWire jobs = new JobWire();

  /**
   * A codec.
   *
   * @param store takes what is too large to travel
   */
  public EnvelopeCodec(ClaimStore store) {
    this.heads = new HeadWire(new Pictures(store));
  }

  /** Whether a text may be a job's id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  @Override
  public byte[] encode(Message message) {
    Envelope.Builder envelope =
        Envelope.newBuilder()
            .setVersion(VERSION)
            .setJob(message.job())
            .setAttempt(message.attempt());
    if (message instanceof FrameMessage frame) {
      envelope.setFrame(heads.pack(frame));
    } else if (message instanceof PictureResult result) {
      envelope.setHead(heads.pack(result));
    } else if (message instanceof HeadMessage head) {
      envelope.setHead(heads.pack(head));
    } else if (message instanceof EndMessage end) {
      envelope.setEnd(HeadWire.pack(end));
    } else if (message instanceof JobSpec spec) {
      envelope.setJobSpec(jobs.pack(spec));
    } else if (message instanceof JobNote note) {
      envelope.setStatus(JobWire.pack(note));
    } else {
      throw new IllegalArgumentException("a message that travels required but was " + message);
    }
    return envelope.build().toByteArray();
  }

  @Override
  public Message decode(byte[] bytes) {
    Envelope envelope = parse(bytes);
    String job = envelope.getJob();
    int attempt = envelope.getAttempt();
    if (envelope.getVersion() != VERSION) {
      throw new CodecException(
          "envelope version %d required but was %s"
              .formatted(VERSION, Integer.toUnsignedString(envelope.getVersion())));
    }
    if (!isId(job)) {
      throw new CodecException("a job's id of lower case letters, digits and hyphens required");
    }
    if (attempt < 1 || attempt > MOST_ATTEMPTS) {
      throw new CodecException("an attempt from 1 to %d required".formatted(MOST_ATTEMPTS));
    }
    return switch (envelope.getBodyCase()) {
      case FRAME -> heads.unpack(job, attempt, envelope.getFrame());
      case HEAD -> heads.unpack(job, attempt, envelope.getHead());
      case END -> HeadWire.unpack(job, attempt, envelope.getEnd());
      case JOB_SPEC -> jobs.unpack(job, attempt, envelope.getJobSpec());
      case STATUS -> JobWire.unpack(job, attempt, envelope.getStatus());
      case BODY_NOT_SET -> throw new CodecException("an envelope with a body required");
    };
  }

  private static Envelope parse(byte[] bytes) {
    try {
      CodedInputStream in = CodedInputStream.newInstance(bytes);
      in.setRecursionLimit(DEEPEST);
      Envelope envelope = Envelope.parseFrom(in);
      in.checkLastTagWas(0);
      return envelope;
    } catch (InvalidProtocolBufferException e) {
      throw new CodecException("no envelope: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new CodecException("no envelope", e);
    }
  }
}
