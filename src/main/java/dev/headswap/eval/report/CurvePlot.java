package dev.headswap.eval.report;

import dev.headswap.eval.figure.Estimate;
import dev.headswap.eval.study.PhotoCurve;
import dev.headswap.frame.RgbImage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Function;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Identity similarity over the number of photos, with confidence, as HeSer plots it (Fig. 2). */
final class CurvePlot {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 460;
  private static final Color BLUE = new Color(0x1f5fa8);
  private static final Color GRAY = new Color(0x888888);
  private static final Color RED = new Color(0xb03030);

  private CurvePlot() {}

  static RgbImage of(PhotoCurve curve) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Identity similarity over the number of source photos")
            .xAxisTitle("K, photos of the source")
            .yAxisTitle("cosine")
            .build();
    style(chart);
    add(chart, "to the source", curve, PhotoCurve.Point::toSource, BLUE);
    add(chart, "to the target", curve, PhotoCurve.Point::toTarget, GRAY);
    tuned(chart, curve);
    return picture(BitmapEncoder.getBufferedImage(chart));
  }

  private static void style(XYChart chart) {
    chart.getStyler().setXAxisLogarithmic(false);
    chart.getStyler().setLegendPosition(LegendPosition.InsideSE);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setPlotGridLinesColor(new Color(0xe4e4e4));
    chart.getStyler().setErrorBarsColorSeriesColor(true);
    chart.getStyler().setMarkerSize(7);
    chart.getStyler().setYAxisDecimalPattern("0.00");
  }

  private static void add(
      XYChart chart,
      String name,
      PhotoCurve curve,
      Function<PhotoCurve.Point, Estimate> of,
      Color color) {
    List<PhotoCurve.Point> points = curve.points();
    double[] x = points.stream().mapToDouble(p -> doublings(p.photos())).toArray();
    double[] y = points.stream().mapToDouble(p -> of.apply(p).mean()).toArray();
    double[] e = points.stream().mapToDouble(p -> half(of.apply(p))).toArray();
    XYSeries series = chart.addSeries(name, x, y, e);
    paint(series, SeriesMarkers.CIRCLE, color);
    chart.setCustomXAxisTickLabelsFormatter(
        v -> v == Math.rint(v) ? "" + (1L << v.intValue()) : "");
  }

  /** Even steps for K = 1, 2, 4, ... */
  private static double doublings(int photos) {
    return Math.log(photos) / Math.log(2);
  }

  private static double half(Estimate estimate) {
    return (estimate.high() - estimate.low()) / 2;
  }

  private static void tuned(XYChart chart, PhotoCurve curve) {
    Estimate tuned = curve.tuned();
    if (tuned == null) {
      return;
    }
    double last = doublings(curve.points().get(curve.points().size() - 1).photos());
    XYSeries series =
        chart.addSeries(
            "to the source, fine-tuned",
            new double[] {last},
            new double[] {tuned.mean()},
            new double[] {half(tuned)});
    paint(series, SeriesMarkers.DIAMOND, RED);
    series.setLineStyle(new BasicStroke(0));
  }

  private static void paint(XYSeries series, Marker marker, Color color) {
    series.setMarker(marker);
    series.setMarkerColor(color);
    series.setLineColor(color);
  }

  private static RgbImage picture(BufferedImage drawn) {
    RgbImage picture = RgbImage.black(drawn.getWidth(), drawn.getHeight());
    for (int i = 0; i < picture.rgb().length / 3; i++) {
      int color = drawn.getRGB(i % drawn.getWidth(), i / drawn.getWidth());
      picture.rgb()[3 * i] = (byte) (color >> 16);
      picture.rgb()[3 * i + 1] = (byte) (color >> 8);
      picture.rgb()[3 * i + 2] = (byte) color;
    }
    return picture;
  }
}
