package org.madoguchi.app.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.monitoring.Exposition.MetricType;

class ExpositionTest {
  private final Exposition text = new Exposition();

  private String written() {
    return new String(text.bytes(), UTF_8);
  }

  /** The example of the format's own page, with its backslash, line feed and quotes. */
  @Test
  void escapesAsTheFormatSays() {
    text.family("msdos_file_access_time_seconds", MetricType.GAUGE, "A \\ and a\nline, \"quoted\".")
        .is(1458255915, "path", "C:\\DIR\\FILE.TXT", "error", "Cannot find file:\n\"FILE.TXT\"");
    assertEquals(
        """
        # HELP msdos_file_access_time_seconds A \\\\ and a\\nline, "quoted".
        # TYPE msdos_file_access_time_seconds gauge
        msdos_file_access_time_seconds{path="C:\\\\DIR\\\\FILE.TXT",error="Cannot find file:\\n\\"FILE.TXT\\""} 1458255915
        """,
        written());
    assertEquals(1, ExpositionReader.of(text.bytes()).samples().size());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "1795891318.54, 1795891318.54",
    "0.00001, 0.000010",
    "1e21, 1000000000000000000000",
    "9007199254740991, 9007199254740991",
    "NaN, NaN",
    "Infinity, +Inf",
    "-Infinity, -Inf"
  })
  void numbersHaveAPointAndNoExponent(double value, String written) {
    assertEquals(written, Exposition.number(value));
  }

  /** A family's samples stand together, in whatever order they are told. */
  @Test
  void familiesStayTogether() {
    var first = text.family("a", MetricType.GAUGE, "A.");
    var second = text.family("b_total", MetricType.COUNTER, "B.");
    second.is(1, "x", "1");
    first.is(2);
    second.is(3, "x", "2");
    assertEquals(3, ExpositionReader.of(text.bytes()).samples().size());
  }

  @Test
  void whatTheFormatForbidsIsNotWritten() {
    var family = text.family("a", MetricType.GAUGE, "A.").is(1, "x", "1");
    refused(() -> family.is(2, "x", "1"));
    refused(() -> text.family("a", MetricType.GAUGE, "again"));
    refused(() -> text.family("no-name", MetricType.GAUGE, "A."));
    refused(() -> text.family("counter", MetricType.COUNTER, "without its ending"));
    refused(() -> text.family("gauge_total", MetricType.GAUGE, "with a counter's ending"));
    refused(() -> family.is(1, "a-b", "1"));
    refused(() -> family.is(1, "__reserved", "1"));
    refused(() -> family.is(1, "odd"));
  }

  private static void refused(Runnable writing) {
    assertThrows(IllegalArgumentException.class, writing::run);
  }
}
