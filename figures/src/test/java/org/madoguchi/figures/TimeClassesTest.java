package org.madoguchi.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Times as classes. */
class TimeClassesTest {
  @Test
  void aTimeFallsIntoItsClass() {
    assertEquals("le-30", TimeClasses.of(-5));
    assertEquals("le-30", TimeClasses.of(30));
    assertEquals("le-60", TimeClasses.of(31));
    assertEquals("le-86400", TimeClasses.of(86_400));
    assertEquals("over", TimeClasses.of(86_401));
    assertEquals("over", TimeClasses.all().getLast());
  }

  @Test
  void halfOfThemTookAtMost() {
    assertEquals(OptionalLong.empty(), TimeClasses.median(Map.of()));
    assertEquals(OptionalLong.of(60), TimeClasses.median(Map.of("le-60", 1L)));
    assertEquals(OptionalLong.of(30), TimeClasses.median(Map.of("le-30", 5L, "over", 5L)));
    assertEquals(OptionalLong.empty(), TimeClasses.median(Map.of("le-30", 5L, "over", 6L)));
    assertEquals(OptionalLong.of(30), TimeClasses.p95(Map.of("le-30", 95L, "le-60", 5L)));
    assertEquals(OptionalLong.of(60), TimeClasses.p95(Map.of("le-30", 94L, "le-60", 6L)));
  }

  /** The class holds the true median and the true 95th of 100, whatever the times were. */
  @Test
  void theTrueOnesLieInTheClass() {
    Random random = new Random(8);
    for (int round = 0; round < 500; round++) {
      long[] times = random.longs(1 + random.nextInt(60), 0, 80_000).sorted().toArray();
      Map<String, Long> classes = new TreeMap<>();
      Arrays.stream(times).forEach(t -> classes.merge(TimeClasses.of(t), 1L, Long::sum));
      long median = times[(times.length + 1) / 2 - 1];
      long p95 = times[(int) Math.ceil(times.length * 0.95) - 1];
      assertEquals(TimeClasses.of(median), "le-" + TimeClasses.median(classes).orElseThrow());
      assertEquals(TimeClasses.of(p95), "le-" + TimeClasses.p95(classes).orElseThrow());
      assertTrue(median <= TimeClasses.median(classes).orElseThrow());
    }
  }
}
