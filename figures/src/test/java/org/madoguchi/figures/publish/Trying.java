package org.madoguchi.figures.publish;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.madoguchi.figures.publish.PublishedTable.Cell;

/** Tries out every table of two areas and two kinds, and keeps those that would look the same. */
final class Trying {
  private static final List<String> KINDS = List.of("a", "b", CountTable.ALL_KINDS);
  private static final List<String> AREAS = List.of("0", "1", "all");

  private Trying() {}

  /**
   * @param most the greatest count of a part that is tried
   * @return how many cells are hidden
   */
  static int assertAtLeast(PublishedTable told, long values, int most) {
    List<Set<Long>> possible = new ArrayList<>();
    for (int c = 0; c < 9; c++) {
      possible.add(new TreeSet<>());
    }
    for (int a = 0; a <= most; a++) {
      for (int b = 0; b <= most; b++) {
        for (int c = 0; c <= most; c++) {
          for (int d = 0; d <= most; d++) {
            long[] table = {a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d};
            if (looksSo(told, table)) {
              for (int i = 0; i < 9; i++) {
                possible.get(i).add(table[i]);
              }
            }
          }
        }
      }
    }
    int hidden = 0;
    for (int i = 0; i < 9; i++) {
      if (!(cell(told, i) instanceof Cell.Shown)) {
        hidden++;
        assertTrue(possible.get(i).size() >= values, told.cells() + " tells " + possible.get(i));
      }
    }
    return hidden;
  }

  private static Cell cell(PublishedTable told, int i) {
    return told.cell(AREAS.get(i / 3), KINDS.get(i % 3));
  }

  private static boolean looksSo(PublishedTable told, long[] table) {
    for (int i = 0; i < 9; i++) {
      boolean so =
          switch (cell(told, i)) {
            case Cell.Shown(long count) -> count == table[i];
            case Cell.Small() -> table[i] >= 1 && table[i] < SmallCells.USUAL;
            case Cell.Withheld() -> table[i] >= SmallCells.USUAL;
          };
      if (!so) {
        return false;
      }
    }
    return true;
  }
}
