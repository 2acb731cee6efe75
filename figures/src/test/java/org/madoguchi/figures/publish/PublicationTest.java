package org.madoguchi.figures.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.madoguchi.figures.FiguresCsv;
import org.madoguchi.figures.Measure;

class PublicationTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 11);

  private static List<String> lines(Map<String, Map<Measure, Map<String, Long>>> places) {
    byte[] csv = Publication.csv(MONTH, places, SmallCells.USUAL);
    return new String(csv, StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void aSmallCountIsHiddenAtEachLevel() {
    List<String> lines =
        lines(
            Map.of(
                "99201", Map.of(Measure.APPLICATIONS_SENT, Map.of("online", 3L, "paper", 40L)),
                "99202", Map.of(Measure.APPLICATIONS_SENT, Map.of("online", 60L, "paper", 20L)),
                "98201", Map.of(Measure.APPLICATIONS_SENT, Map.of("online", 70L, "paper", 80L))));
    assertEquals("\uFEFF" + FiguresCsv.HEADER, lines.getFirst());
    assertTrue(
        lines.contains("2026-11,municipality,99,99201,,applications-sent,online,<10,small"),
        lines.toString());
    assertTrue(lines.contains("2026-11,nation,,,,applications-sent,,273,"), lines.toString());
    assertTrue(
        lines.contains("2026-11,prefecture,98,,,applications-sent,paper,80,"), lines.toString());
    assertTrue(lines.stream().anyMatch(l -> l.endsWith(",x,withheld")), lines.toString());
  }

  /** The number of pages or yen of one certificate would tell that it was one. */
  @Test
  void whatTellsOfAnotherCountIsNotPublished() {
    Map<Measure, Map<String, Long>> all = new TreeMap<>();
    for (Measure measure : Measure.values()) {
      all.put(measure, Map.of("le-30", 50L));
    }
    List<String> lines = lines(Map.of("99201", all));
    for (Measure measure :
        List.of(
            Measure.FEES_TAKEN,
            Measure.PAGES_HANDED_OVER,
            Measure.COPIES_HANDED_OVER,
            Measure.VISITS_BY_LANGUAGE)) {
      assertFalse(lines.stream().anyMatch(l -> l.contains(measure.key())), measure.key());
    }
  }

  @Test
  void aTimeIsAMedianOfEnough() {
    List<String> lines =
        lines(
            Map.of(
                "99201", Map.of(Measure.TOUCH_TO_SLIP, Map.of("le-60", 4L, "le-90", 5L)),
                "99202", Map.of(Measure.TOUCH_TO_SLIP, Map.of("le-120", 10L))));
    assertFalse(lines.stream().anyMatch(l -> l.contains("99201")), lines.toString());
    assertTrue(
        lines.contains("2026-11,municipality,99,99202,,touch-to-slip,median,120,seconds at most"),
        lines.toString());
    assertTrue(
        lines.contains("2026-11,nation,,,,touch-to-slip,median,120,seconds at most"),
        lines.toString());
  }

  @Test
  void whatIsNotSplitHasOneLine() {
    List<String> lines =
        lines(Map.of("99201", Map.of(Measure.PORTAL_REGISTRATIONS, Map.of("", 12L))));
    assertEquals(
        List.of("2026-11,municipality,99,99201,,portal-registrations,,12,"),
        lines.stream().filter(l -> l.contains("99201")).toList());
  }
}
