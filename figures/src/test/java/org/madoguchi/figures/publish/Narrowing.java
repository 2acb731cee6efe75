package org.madoguchi.figures.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.madoguchi.figures.publish.PublishedTable.Cell;

/**
 * A reader who narrows what each hidden cell can be by every sum that there is, again and again
 * until nothing changes. Knows the published table and its sums, nothing else.
 */
final class Narrowing {
  private final Map<String, long[]> bounds = new HashMap<>();
  private final List<String> hiddenCells = new ArrayList<>();

  /** A sum and its parts. */
  private record Sum(String whole, List<String> parts) {}

  Narrowing(CountTable shape, PublishedTable told) {
    told.cells()
        .forEach(
            (area, row) ->
                row.forEach(
                    (kind, cell) -> {
                      String name = name(area, kind);
                      bounds.put(
                          name,
                          switch (cell) {
                            case Cell.Shown(long count) -> new long[] {count, count};
                            case Cell.Small() -> new long[] {1, SmallCells.USUAL - 1};
                            case Cell.Withheld() -> new long[] {SmallCells.USUAL, 1_000_000_000};
                          });
                      if (!(cell instanceof Cell.Shown)) {
                        hiddenCells.add(name);
                      }
                    }));
    List<Sum> sums = sums(shape, told);
    boolean narrowed = true;
    while (narrowed) {
      narrowed = false;
      for (Sum sum : sums) {
        narrowed |= narrow(sum);
      }
    }
  }

  private static List<Sum> sums(CountTable shape, PublishedTable told) {
    List<Sum> sums = new ArrayList<>();
    for (String area : told.cells().keySet()) {
      sums.add(
          new Sum(
              name(area, CountTable.ALL_KINDS),
              shape.kinds().stream().map(kind -> name(area, kind)).toList()));
      List<String> parts = new ArrayList<>();
      shape
          .within()
          .forEach(
              (part, within) -> {
                if (within.equals(area)) {
                  parts.add(part);
                }
              });
      if (!parts.isEmpty()) {
        List<String> columns = new ArrayList<>(shape.kinds());
        columns.add(CountTable.ALL_KINDS);
        for (String kind : columns) {
          sums.add(new Sum(name(area, kind), parts.stream().map(p -> name(p, kind)).toList()));
        }
      }
    }
    return sums;
  }

  private boolean narrow(Sum sum) {
    long least = 0;
    long most = 0;
    for (String part : sum.parts()) {
      least += of(part)[0];
      most += of(part)[1];
    }
    boolean narrowed = within(sum.whole(), least, most);
    long[] whole = of(sum.whole());
    for (String part : sum.parts()) {
      long[] own = of(part);
      narrowed |= within(part, whole[0] - (most - own[1]), whole[1] - (least - own[0]));
    }
    return narrowed;
  }

  private boolean within(String cell, long least, long most) {
    long[] now = of(cell);
    boolean narrowed = least > now[0] || most < now[1];
    now[0] = Math.max(least, now[0]);
    now[1] = Math.min(most, now[1]);
    return narrowed;
  }

  private long[] of(String cell) {
    return Objects.requireNonNull(bounds.get(cell), cell);
  }

  private static String name(String area, String kind) {
    return area + "/" + kind;
  }

  /** From and through of each hidden cell. */
  List<long[]> hidden() {
    return hiddenCells.stream().map(this::of).toList();
  }
}
