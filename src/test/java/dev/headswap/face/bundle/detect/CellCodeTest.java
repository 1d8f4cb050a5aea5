package dev.headswap.face.bundle.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headswap.face.Face;
import dev.headswap.frame.Box;
import dev.headswap.frame.Point;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CellCodeTest {

  private static final int CELLS = 6;
  private final CellCode code = new CellCode(CELLS, 8);

  private static Face face(double x, double y, double width) {
    List<Point> five =
        List.of(
            new Point(x + 3, y + 4),
            new Point(x + 9, y + 4.5),
            new Point(x + 6, y + 7),
            new Point(x + 4, y + 10),
            new Point(x + 8, y + 10));
    return new Face(new Box(x, y, width, 1.3 * width), 0.9f, five);
  }

  private float[] planes(Face face, int cell) {
    float[] planes = new float[CellCode.PLANES * CELLS * CELLS];
    float[] geometry = code.encode(face, cell);
    for (int plane = 0; plane < geometry.length; plane++) {
      planes[(plane + 1) * CELLS * CELLS + cell] = geometry[plane];
    }
    return planes;
  }

  @Test
  void aFaceThatWasEncodedIsDecodedFromItsOwnAndFromANeighbouringCell() {
    Face face = face(17.3, 11.8, 12.5);
    int own = code.cell(face.box().centre());
    for (int cell : new int[] {own, own + 1, own - CELLS}) {
      Face read = code.decode(planes(face, cell), cell, 0.9f);
      assertThat(read.box().x()).isCloseTo(17.3, Offset.offset(1e-4));
      assertThat(read.box().height()).isCloseTo(1.3 * 12.5, Offset.offset(1e-4));
      for (int i = 0; i < 5; i++) {
        assertThat(read.five().get(i).distance(face.five().get(i))).isLessThan(1e-4);
      }
    }
  }

  @Test
  void theCellOfAPlaceHoldsItAndThoseBeyondTheEdgeAreTheNearest() {
    assertThat(code.cell(new Point(-0.5, -0.5))).isZero();
    assertThat(code.cell(new Point(7.4, 0))).isZero();
    assertThat(code.cell(new Point(7.6, 0))).isEqualTo(1);
    assertThat(code.cell(new Point(-30, 400))).isEqualTo(CELLS * (CELLS - 1));
  }

  @Test
  void onlyTheTopOfAHillIsAPeak() {
    float[] planes = new float[CellCode.PLANES * CELLS * CELLS];
    java.util.Arrays.fill(planes, 0, CELLS * CELLS, -5);
    planes[14] = 2;
    planes[15] = 1.5f;
    planes[35] = 0.5f;
    planes[0] = -1;
    assertThat(code.peaks(planes, 0)).containsExactly(14, 35);
  }
}
