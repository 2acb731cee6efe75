package org.madoguchi.municipality.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A chart's SVG, read again as XML. */
final class LineChartTest {
  private static List<OptionalLong> heights(long... heights) {
    return java.util.Arrays.stream(heights)
        .mapToObj(h -> h < 0 ? OptionalLong.empty() : OptionalLong.of(h))
        .toList();
  }

  private static Document read(LineChart chart) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(chart.svg()));
  }

  private static List<Element> all(Document svg, String name) {
    NodeList nodes = svg.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static List<String> texts(Document svg) {
    return all(svg, "text").stream().map(Element::getTextContent).toList();
  }

  private static List<Element> drawn(Document svg, ChartLine line) {
    String color = "#%06x".formatted(line.color().getRGB() & 0xFFFFFF);
    return all(svg, "path").stream().filter(p -> p.getAttribute("stroke").equals(color)).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1, 1",
    "7, 1",
    "8, 2",
    "15, 5",
    "36, 10",
    "4290, 1000",
    "71, 20",
    "3398548, 500000"
  })
  void linesAcrossAreAtRoundNumbers(long highest, long step) {
    assertEquals(step, LineChart.step(highest));
  }

  @Test
  void aMonthWithoutANumberIsAGapAndNotZero() throws Exception {
    LineChart chart = new LineChart("t", List.of("1", "2", "3", "4", "5"), "m", "n");
    chart.line("a", heights(3, 4, -1, 6, -1), ChartLine.FIRST);
    Document svg = read(chart);
    // two months, then a gap; what stands alone has its mark and no line; and the legend's
    assertEquals(2, drawn(svg, ChartLine.FIRST).size());
    assertEquals(4, all(svg, "use").size());
    String line = drawn(svg, ChartLine.FIRST).getFirst().getAttribute("d");
    assertEquals(1, line.chars().filter(c -> c == 'L').count(), line);
  }

  @Test
  void whatIsWrittenIsTextWhateverSignsItHas() throws Exception {
    String odd = "さくら市 <b>&\"'\u0001\uD800 𠮷";
    LineChart chart = new LineChart(odd, List.of("2027-04"), "<m>", "&amp;");
    chart.line("]]>", heights(0), ChartLine.SECOND);
    Document svg = read(chart);
    assertTrue(texts(svg).contains("さくら市 <b>&\"'\uFFFD\uFFFD 𠮷"), texts(svg)::toString);
    assertTrue(texts(svg).containsAll(List.of("<m>", "&amp;", "]]>", "0", "1", "2027-04")));
    assertEquals(all(svg, "title").getFirst().getTextContent(), texts(svg).getFirst());
  }

  @Test
  void manyLongNamesTakeMoreRowsAndStayInThePicture() throws Exception {
    List<String> months = new ArrayList<>();
    IntStream.range(0, 36).forEach(i -> months.add("20%02d-04".formatted(i)));
    LineChart chart = new LineChart("t", months, "m", "n");
    for (ChartLine each : ChartLine.values()) {
      chart.line("マイナポータルでの登録と予約 " + each, heights(1, 2, 3), each);
    }
    Document svg = read(chart);
    List<Double> rows =
        all(svg, "text").stream()
            .filter(t -> t.getTextContent().startsWith("マイナ"))
            .map(t -> Double.parseDouble(t.getAttribute("y")))
            .distinct()
            .toList();
    assertEquals(3, rows.size(), rows::toString);
    for (Element each : all(svg, "text")) {
      if (!each.getAttribute("x").isEmpty()) {
        double x = Double.parseDouble(each.getAttribute("x"));
        assertTrue(x > 0 && x < 1000, each.getTextContent());
        assertTrue(Double.parseDouble(each.getAttribute("y")) < 520, each.getTextContent());
      }
    }
    long labels = texts(svg).stream().filter(t -> t.matches("20[0-9]{2}-04")).count();
    assertTrue(labels >= 8 && labels <= 12, "labels don't touch: " + labels);
    assertTrue(new String(chart.svg(), StandardCharsets.UTF_8).length() < 60_000);
  }
}
