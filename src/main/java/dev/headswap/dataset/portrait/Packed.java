package dev.headswap.dataset.portrait;

import dev.headswap.frame.LabelMap;
import dev.headswap.frame.Landmarks;
import dev.headswap.frame.RgbImage;
import dev.headswap.image.LabelPictures;
import dev.headswap.image.StillImages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Portraits and crowds as bytes: JPEG pixels, PNG labels, numbers as they are. */
final class Packed {

  private static final int QUALITY = 94;

  private Packed() {}

  /** Writes or reads, in memory, where nothing can fail but the bytes themselves. */
  private interface Step<T> {
    T run() throws IOException;
  }

  private static <T> T sure(Step<T> step) {
    try {
      return step.run();
    } catch (IOException e) {
      throw new UncheckedIOException("an album's item is damaged; draw the album again", e);
    }
  }

  static byte[] portrait(Portrait portrait) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    return sure(
        () -> {
          DataOutputStream out = new DataOutputStream(bytes);
          out.writeInt(portrait.person());
          floats(out, portrait.traits());
          face(out, portrait.landmarks(), portrait.visible());
          block(out, StillImages.encodeJpeg(portrait.pixels(), QUALITY));
          block(out, LabelPictures.encode(portrait.labels()));
          return bytes.toByteArray();
        });
  }

  static Portrait portrait(byte[] bytes) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    return sure(
        () -> {
          int person = in.readInt();
          float[] traits = floats(in);
          Landmarks landmarks = new Landmarks(floats(in));
          boolean[] visible = flags(in);
          RgbImage pixels = StillImages.decode(block(in));
          LabelMap labels = LabelPictures.decode(block(in));
          return new Portrait(person, traits, pixels, labels, landmarks, visible);
        });
  }

  static byte[] crowd(Crowd crowd) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    return sure(
        () -> {
          DataOutputStream out = new DataOutputStream(bytes);
          out.writeInt(crowd.members().size());
          for (Crowd.Member member : crowd.members()) {
            face(out, member.landmarks(), member.visible());
          }
          block(out, StillImages.encodeJpeg(crowd.pixels(), QUALITY));
          return bytes.toByteArray();
        });
  }

  static Crowd crowd(byte[] bytes) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    return sure(
        () -> {
          int count = in.readInt();
          List<Crowd.Member> members = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            members.add(new Crowd.Member(new Landmarks(floats(in)), flags(in)));
          }
          return new Crowd(StillImages.decode(block(in)), members);
        });
  }

  private static void face(DataOutputStream out, Landmarks landmarks, boolean[] visible)
      throws IOException {
    floats(out, landmarks.xy());
    out.writeInt(visible.length);
    for (boolean seen : visible) {
      out.writeBoolean(seen);
    }
  }

  private static void floats(DataOutputStream out, float[] values) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private static float[] floats(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }

  private static boolean[] flags(DataInputStream in) throws IOException {
    boolean[] flags = new boolean[in.readInt()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = in.readBoolean();
    }
    return flags;
  }

  private static void block(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] block(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }
}
