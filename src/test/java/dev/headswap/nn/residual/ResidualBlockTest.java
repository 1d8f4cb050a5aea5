package dev.headswap.nn.residual;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.LayerContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResidualBlockTest {

  private static ResidualBlock block(int in, int out, Resample resample) {
    return new ResidualBlock(in, out, resample, new InstanceNorm(in), new InstanceNorm(out), false);
  }

  @Nested
  class Up extends LayerContract {
    @Override
    protected FeedForward layer() {
      return block(4, 6, Resample.UP);
    }

    @Override
    protected Shape input() {
      return new Shape(2, 4, 4, 6);
    }

    @Override
    protected Shape output() {
      return new Shape(2, 6, 8, 12);
    }

    @Test
    void oneBrightPixelLeavesNoSquare() {
      NDArray x = manager.zeros(new Shape(1, 4, 16, 16));
      x.set(new NDIndex(":, :, 8, 8"), 1);
      NDArray y = ready().forward(x);
      assertThat(steepestStep(y))
          .as("largest step between neighbours, of the whole range")
          .isLessThan(0.45f);
    }

    private static float steepestStep(NDArray y) {
      NDArray range = y.max().sub(y.min());
      NDArray steps = y.get(":, :, :, 1:").sub(y.get(":, :, :, :-1")).abs();
      return steps.max().div(range).getFloat();
    }
  }

  @Nested
  class Down extends LayerContract {
    @Override
    protected FeedForward layer() {
      return block(4, 6, Resample.DOWN);
    }

    @Override
    protected Shape input() {
      return new Shape(2, 4, 8, 6);
    }

    @Override
    protected Shape output() {
      return new Shape(2, 6, 4, 3);
    }
  }

  @Nested
  class Plain extends LayerContract {
    @Override
    protected FeedForward layer() {
      return block(4, 4, Resample.NONE);
    }

    @Override
    protected Shape input() {
      return new Shape(1, 4, 5, 7);
    }

    @Override
    protected Shape output() {
      return new Shape(1, 4, 5, 7);
    }

    @Test
    void hasNoConvolutionAround() {
      assertThat(layer().parameters()).doesNotContainKey("skip.weight");
    }

    @Test
    void withAZeroLastConvolutionItIsTheIdentity() {
      FeedForward block = layer();
      var values = block.startingValues(2);
      block.load(
          manager, name -> name.equals("conv2.weight") ? new float[4 * 4 * 9] : values.apply(name));
      assertThat(block.forward(picture()).toFloatArray()).isEqualTo(picture().toFloatArray());
    }
  }
}
