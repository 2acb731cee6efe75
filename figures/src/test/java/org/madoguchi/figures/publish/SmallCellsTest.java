package org.madoguchi.figures.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.madoguchi.figures.publish.CountTable.Area;
import org.madoguchi.figures.publish.PublishedTable.Cell;

class SmallCellsTest {
  private static final String ALL = CountTable.ALL_KINDS;

  private static Area area(String name, String within, long a, long b, long c) {
    return new Area(name, within, Map.of("a", a, "b", b, "c", c));
  }

  private static String row(PublishedTable table, String area) {
    var text = new StringBuilder();
    new TreeMap<>(table.cells().get(area))
        .values()
        .forEach(c -> text.append(table.text(c)).append(' '));
    return text.toString().strip();
  }

  @Test
  void nothingSmallNothingHidden() {
    var table =
        new CountTable(
            "all", Map.of(), List.of(area("1", "all", 10, 0, 30), area("2", "all", 40, 50, 0)));
    PublishedTable told = SmallCells.publish(table, SmallCells.USUAL);
    assertEquals("40 10 0 30", row(told, "1"));
    assertEquals("130 50 50 30", row(told, "all"));
  }

  /** One small cell would be its sum less the others: the cheapest others go with it. */
  @Test
  void complementary() {
    var table =
        new CountTable(
            "all",
            Map.of(),
            List.of(
                area("1", "all", 3, 40, 50),
                area("2", "all", 60, 20, 80),
                area("3", "all", 90, 100, 110)));
    PublishedTable told = SmallCells.publish(table, SmallCells.USUAL);
    assertEquals("93 <10 x 50", row(told, "1"));
    assertEquals("160 x x 80", row(told, "2"));
    assertEquals("300 90 100 110", row(told, "3"));
    assertEquals("553 153 160 240", row(told, "all"));
  }

  /** Two small ones in a row whose sum is 2 are both 1: hiding both isn't enough. */
  @Test
  void twoOnes() {
    var table =
        new CountTable(
            "all", Map.of(), List.of(area("1", "all", 1, 1, 500), area("2", "all", 700, 600, 0)));
    PublishedTable told = SmallCells.publish(table, SmallCells.USUAL);
    assertEquals(new Cell.Small(), told.cell("1", "a"));
    assertFalse(
        told.cell("1", ALL) instanceof Cell.Shown && told.cell("1", "c") instanceof Cell.Shown);
  }

  @Test
  void zeroStaysZero() {
    var table =
        new CountTable(
            "all", Map.of(), List.of(area("1", "all", 0, 4, 0), area("2", "all", 20, 0, 30)));
    PublishedTable told = SmallCells.publish(table, SmallCells.USUAL);
    assertEquals(new Cell.Shown(0), told.cell("1", "a"));
    assertEquals(new Cell.Shown(0), told.cell("2", "b"));
  }

  @Test
  void sumsOfAreasAgree() {
    var table =
        new CountTable(
            "nation",
            Map.of("north", "nation", "south", "nation"),
            List.of(
                area("1", "north", 1, 2, 3),
                area("2", "north", 4, 5, 6),
                area("3", "south", 7, 8, 9)));
    assertEquals(5, table.count("north", "a"));
    assertEquals(45, table.count("nation", ALL));
  }

  @Test
  void badTables() {
    List<Area> twice = List.of(area("1", "all", 1, 1, 1), area("1", "all", 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new CountTable("all", Map.of(), twice));
    List<Area> lost = List.of(area("1", "nowhere", 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new CountTable("all", Map.of(), lost));
    Map<String, String> circle = Map.of("x", "y", "y", "x");
    List<Area> round = List.of(area("1", "x", 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new CountTable("all", circle, round));
    List<Area> negative = List.of(area("1", "all", -1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new CountTable("all", Map.of(), negative));
    var fine = new CountTable("all", Map.of(), List.of(area("1", "all", 1, 1, 1)));
    assertThrows(IllegalArgumentException.class, () -> SmallCells.publish(fine, 4));
  }

  /**
   * Somebody with time: whatever tables could have been published like this, seen by narrowing each
   * cell's bounds over all sums until nothing changes, every hidden cell keeps five values.
   */
  @Test
  void narrowingFindsNothing() {
    Random random = new Random(20261128);
    int hidden = 0;
    for (int i = 0; i < 3_000; i++) {
      CountTable table =
          random(random, 2 + random.nextInt(6), 1 + random.nextInt(4), 14 + random.nextInt(80));
      PublishedTable told = SmallCells.publish(table, SmallCells.USUAL);
      var reader = new Narrowing(table, told);
      for (long[] bounds : reader.hidden()) {
        hidden++;
        assertTrue(
            bounds[1] - bounds[0] >= SmallCells.VALUES - 1,
            i + ": " + bounds[0] + " to " + bounds[1]);
      }
    }
    assertTrue(hidden > 10_000, hidden + " were hidden");
  }

  /** The same by trying out every table, small ones only. */
  @Test
  void tryingOutFindsNothing() {
    Random random = new Random(7);
    int hidden = 0;
    for (int i = 0; i < 60; i++) {
      List<Area> areas = new ArrayList<>();
      for (int a = 0; a < 2; a++) {
        areas.add(
            new Area(
                "" + a,
                "all",
                Map.of("a", (long) random.nextInt(16), "b", (long) random.nextInt(16))));
      }
      var table = new CountTable("all", Map.of(), areas);
      PublishedTable told = SmallCells.publish(table, SmallCells.USUAL);
      hidden += Trying.assertAtLeast(told, SmallCells.VALUES, 21);
    }
    assertTrue(hidden > 100, hidden + " were hidden");
  }

  private static CountTable random(Random random, int areas, int kinds, int most) {
    Map<String, String> upper = new TreeMap<>();
    List<Area> lowest = new ArrayList<>();
    boolean nested = random.nextBoolean();
    if (nested) {
      upper.put("p", "all");
      upper.put("q", "all");
    }
    for (int a = 0; a < areas; a++) {
      Map<String, Long> counts = new TreeMap<>();
      for (int k = 0; k < kinds; k++) {
        long count =
            random.nextInt(3) == 0
                ? 0
                : random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(most);
        counts.put("k" + k, count);
      }
      lowest.add(new Area("m" + a, nested ? (random.nextBoolean() ? "p" : "q") : "all", counts));
    }
    return new CountTable("all", upper, lowest);
  }
}
