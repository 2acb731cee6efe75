package org.madoguchi.app.branch;

import java.util.List;

/**
 * A line drawn on a writing board, from where a finger was laid down to where it was lifted.
 * Personal: it may be anything.
 *
 * @param office whether the office drew it
 * @param points x and y in turn, thousandths of the board's width, 0 to 1000; at most {@link #MOST}
 */
public record BoardStroke(boolean office, List<Integer> points) {
  /** Numbers of the longest line: 250 points. */
  public static final int MOST = 500;

  private static final int WIDTH = 1000;

  /**
   * @throws IllegalArgumentException if it isn't such a line
   */
  public BoardStroke {
    points = List.copyOf(points);
    if (points.isEmpty()
        || points.size() > MOST
        || points.size() % 2 == 1
        || points.stream().anyMatch(at -> at < 0 || at > WIDTH)) {
      throw new IllegalArgumentException("no line on a board");
    }
  }

  /** Without the line. */
  @Override
  public String toString() {
    return "BoardStroke[]";
  }
}
