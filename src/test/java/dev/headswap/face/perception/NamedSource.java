package dev.headswap.face.perception;

import dev.headswap.face.FaceDetector;
import dev.headswap.face.HeadParser;
import dev.headswap.face.IdentityEmbedder;
import dev.headswap.face.LandmarkDetector;
import dev.headswap.face.registry.NetworkRole;
import dev.headswap.frame.CropTemplate;
import dev.headswap.frame.Label;
import dev.headswap.frame.LabelMap;
import dev.headswap.frame.RgbImage;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Set;

/**
 * Networks for tests of who is asked: only the parser answers, with one label for every pixel.
 *
 * @param roles of the networks that it has
 */
public record NamedSource(String name, Set<NetworkRole> roles, Label everywhere)
    implements PerceptionSource {

  @Override
  public boolean has(NetworkRole role) {
    return roles.contains(role);
  }

  @Override
  public String describe(NetworkRole role) {
    return name;
  }

  @Override
  public FaceDetector detector(double threshold) {
    return mute(FaceDetector.class);
  }

  @Override
  public LandmarkDetector landmarks() {
    return mute(LandmarkDetector.class);
  }

  @Override
  public IdentityEmbedder embedder() {
    return mute(IdentityEmbedder.class);
  }

  private static <N> N mute(Class<N> network) {
    return network.cast(
        Proxy.newProxyInstance(
            network.getClassLoader(), new Class<?>[] {network}, (proxy, method, given) -> null));
  }

  @Override
  public HeadParser parser(CropTemplate template) {
    return new HeadParser() {
      @Override
      public LabelMap parse(RgbImage crop) {
        byte[] labels = new byte[crop.width() * crop.height()];
        Arrays.fill(labels, (byte) everywhere.ordinal());
        return new LabelMap(crop.width(), crop.height(), labels);
      }

      @Override
      public void close() {}
    };
  }
}
