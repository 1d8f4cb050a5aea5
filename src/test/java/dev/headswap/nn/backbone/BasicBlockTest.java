package dev.headswap.nn.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.types.Shape;
import dev.headswap.nn.FeedForward;
import dev.headswap.nn.LayerContract;
import org.junit.jupiter.api.Test;

class BasicBlockTest extends LayerContract {

  @Override
  protected FeedForward layer() {
    return new BasicBlock(3, 5, 2);
  }

  @Override
  protected Shape input() {
    return new Shape(2, 3, 8, 8);
  }

  @Override
  protected Shape output() {
    return new Shape(2, 5, 4, 4);
  }

  @Test
  void nothingBelowZeroLeavesIt() {
    for (float value : evaluate(ready(), picture())) {
      assertThat(value).isNotNegative();
    }
  }
}
