package org.madoguchi.figures.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a table as a circulation: each sum that a reader can check is a node, each cell an
 * edge from the sum that it is a part of on one side to the one on the other. What a reader can
 * work out about a hidden cell is how far the flow through it can change while nothing that is
 * shown does: exact, because such flows are whole numbers whenever the bounds are.
 *
 * <p>Source: complementary suppression by shortest paths, as statistical offices do it for tables
 * with one nested axis (Kelly, Golden, Assad, Networks 22, 1992). Not thread-safe.
 */
final class CellNetwork {
  private static final long UNBOUNDED = Long.MAX_VALUE / 4;

  private final List<Cell> cells = new ArrayList<>();
  private final List<List<Integer>> touching = new ArrayList<>();
  private final Set<Integer> changed = new HashSet<>();
  private final long threshold;

  /** A cell and what is told of it. */
  private static final class Cell {
    private final int from;
    private final int to;
    private final long value;
    private boolean hidden;

    // while a reader's range is looked for
    private long moved;

    private Cell(int from, int to, long value) {
      this.from = from;
      this.to = to;
      this.value = value;
    }
  }

  /**
   * @param threshold counts from 1 to below it are hidden as small
   */
  CellNetwork(long threshold) {
    this.threshold = threshold;
  }

  /** A sum that a reader can check. */
  int node() {
    touching.add(new ArrayList<>());
    return touching.size() - 1;
  }

  /** A cell between two sums; hidden if it is small. */
  int cell(int from, int to, long value) {
    var cell = new Cell(from, to, value);
    cell.hidden = small(value);
    cells.add(cell);
    touching.get(from).add(cells.size() - 1);
    touching.get(to).add(cells.size() - 1);
    return cells.size() - 1;
  }

  private boolean small(long value) {
    return value >= 1 && value < threshold;
  }

  boolean hidden(int cell) {
    return cells.get(cell).hidden;
  }

  /**
   * Hides more until a reader finds at least so many values possible for each hidden cell.
   *
   * @param values at least 2
   */
  void protect(long values) {
    ArrayDeque<Integer> look = new ArrayDeque<>();
    for (int c = 0; c < cells.size(); c++) {
      if (cells.get(c).hidden) {
        look.add(c);
      }
    }
    while (!look.isEmpty()) {
      int c = look.remove();
      while (possible(c, values) < values) {
        List<Integer> more = cheapestCircle(c);
        if (more.isEmpty()) {
          throw new IllegalStateException(
              "a cell can't be hidden"); // a sum and its parts always can
        }
        for (int m : more) {
          cells.get(m).hidden = true;
          look.add(m);
        }
      }
    }
  }

  /** How many values a reader finds possible for it; counts no further than needed. */
  long possible(int c, long enough) {
    return cells.get(c).hidden ? more(c, enough) + less(c, enough) + 1 : 1;
  }

  private long more(int c, long enough) {
    Cell cell = cells.get(c);
    return change(c, cell.to, cell.from, Math.min(enough, high(cell) - cell.value));
  }

  private long less(int c, long enough) {
    Cell cell = cells.get(c);
    return change(c, cell.from, cell.to, Math.min(enough, cell.value - low(cell)));
  }

  /** How much more can flow between two nodes past a cell, at most so much; leaves it flowing. */
  private long change(int without, int from, int to, long most) {
    changed.forEach(c -> cells.get(c).moved = 0);
    changed.clear();
    long sum = 0;
    while (sum < most) {
      long step = augment(without, from, to, most - sum);
      if (step == 0) {
        break;
      }
      sum += step;
    }
    return sum;
  }

  private long augment(int without, int from, int to, long most) {
    int[] by = new int[touching.size()];
    Arrays.fill(by, -1);
    ArrayDeque<Integer> reached = new ArrayDeque<>(List.of(from));
    boolean[] seen = new boolean[touching.size()];
    seen[from] = true;
    while (!reached.isEmpty() && !seen[to]) {
      int at = reached.remove();
      for (int c : touching.get(at)) {
        Cell cell = cells.get(c);
        int next = cell.from == at ? cell.to : cell.from;
        if (c != without && !seen[next] && cell.hidden && room(cell, at) > 0) {
          seen[next] = true;
          by[next] = c;
          reached.add(next);
        }
      }
    }
    if (!seen[to]) {
      return 0;
    }
    long step = most;
    for (int at = to; at != from; at = before(by, at)) {
      step = Math.min(step, room(cells.get(by[at]), before(by, at)));
    }
    for (int at = to; at != from; at = before(by, at)) {
      Cell cell = cells.get(by[at]);
      cell.moved += cell.to == at ? step : -step;
      changed.add(by[at]);
    }
    return step;
  }

  private int before(int[] by, int at) {
    Cell cell = cells.get(by[at]);
    return cell.to == at ? cell.from : cell.to;
  }

  /** How much more can flow over it, away from a node. */
  private long room(Cell cell, int at) {
    long now = cell.value + cell.moved;
    return cell.from == at ? high(cell) - now : now - low(cell);
  }

  /**
   * The least that a reader takes it to be: a small one isn't 0, another hidden one isn't small.
   */
  private long low(Cell cell) {
    return small(cell.value) ? 1 : threshold;
  }

  private long high(Cell cell) {
    return small(cell.value) ? threshold - 1 : UNBOUNDED;
  }

  /**
   * Shown cells that, hidden too, let a cell change by more than now: those of a circle through it
   * with the smallest sum. Cells that are 0 stay.
   */
  private List<Integer> cheapestCircle(int c) {
    Cell cell = cells.get(c);
    Optional<Circle> up = Optional.empty();
    Optional<Circle> down = Optional.empty();
    if (more(c, UNBOUNDED) < high(cell) - cell.value) {
      up = path(c, cell.to, cell.from);
    }
    if (less(c, UNBOUNDED) < cell.value - low(cell)) {
      down = path(c, cell.from, cell.to);
    }
    return Stream.of(up, down)
        .flatMap(Optional::stream)
        .min(Comparator.comparingLong(Circle::cost))
        .map(Circle::shown)
        .orElse(List.of());
  }

  private record Circle(List<Integer> shown, long cost) {}

  private record Reached(int node, long cost) {}

  private Optional<Circle> path(int without, int from, int to) {
    long[] cost = new long[touching.size()];
    @Nullable Integer[] by = new Integer[touching.size()];
    Arrays.fill(cost, Long.MAX_VALUE);
    cost[from] = 0;
    var open = new PriorityQueue<Reached>((a, b) -> Long.compare(a.cost(), b.cost()));
    open.add(new Reached(from, 0));
    while (!open.isEmpty()) {
      Reached at = open.remove();
      if (at.cost() > cost[at.node()]) {
        continue;
      }
      for (int c : touching.get(at.node())) {
        Cell cell = cells.get(c);
        if (c == without || cell.value == 0 || room(cell, at.node()) <= 0) {
          continue;
        }
        int next = cell.from == at.node() ? cell.to : cell.from;
        long there = at.cost() + (cell.hidden ? 0 : cell.value);
        if (there < cost[next]) {
          cost[next] = there;
          by[next] = c;
          open.add(new Reached(next, there));
        }
      }
    }
    if (cost[to] == Long.MAX_VALUE) {
      return Optional.empty();
    }
    List<Integer> shown = new ArrayList<>();
    int at = to;
    while (at != from) {
      Integer c = by[at];
      if (c == null) {
        return Optional.empty();
      }
      Cell cell = cells.get(c);
      if (!cell.hidden) {
        shown.add(c);
      }
      at = cell.to == at ? cell.from : cell.to;
    }
    return Optional.of(new Circle(shown, cost[to]));
  }
}
