package dev.headswap.face.points;

import dev.headswap.frame.Landmarks;
import java.util.List;

/** Reads 68 points out of what a landmark network gives. */
public interface PointDecoder {

  /** In pixels of the network's input. */
  Landmarks landmarks(List<float[]> outputs, int inputWidth, int inputHeight);

  /** How sure the network is that there is a face, 0 to 1. */
  float presence(List<float[]> outputs);

  /** 136 numbers in parts of the input, with no word on presence. */
  PointDecoder POINTS_68 =
      new PointDecoder() {
        @Override
        public Landmarks landmarks(List<float[]> outputs, int inputWidth, int inputHeight) {
          float[] parts = outputs.get(0);
          float[] xy = new float[2 * Landmarks.COUNT];
          for (int i = 0; i < xy.length; i++) {
            xy[i] = parts[i] * (i % 2 == 0 ? inputWidth : inputHeight);
          }
          return new Landmarks(xy);
        }

        @Override
        public float presence(List<float[]> outputs) {
          return 1;
        }
      };
}
