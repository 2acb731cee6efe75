package org.madoguchi.app.screen;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Rows one under the other at the foot of the room; as many as fit, and two keys to leaf through
 * the rest. Nobody has to know how to scroll. Which page is open is the screen's own business.
 * JavaFX thread only.
 */
public final class PagedList extends Region {
  private final List<? extends Region> rows;
  private final Region leaves;
  private int first;
  private int shown;

  /**
   * @param rows in order
   * @param earlier words of the key to the page before
   * @param later words of the key to the next page
   */
  public PagedList(List<? extends Region> rows, String earlier, String later) {
    this.rows = List.copyOf(rows);
    this.leaves =
        Layout.equalRow(
            Theme.GAP,
            Key.plain("page-earlier", earlier, "body", () -> leaf(-1)),
            Key.plain("page-later", later, "body", () -> leaf(1)));
    getChildren().addAll(rows);
    getChildren().add(leaves);
  }

  private void leaf(int by) {
    if (by > 0) {
      first = first + shown < rows.size() ? first + shown : 0;
    } else {
      first = first == 0 ? (rows.size() - 1) / shown * shown : Math.max(0, first - shown);
    }
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double sum = -Theme.GAP;
    for (Region row : rows) {
      sum += height(row, width) + Theme.GAP;
    }
    return Math.max(0, sum);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    boolean paged = computePrefHeight(width) > getHeight() + 1;
    double keys = paged ? height(leaves, width) + Theme.GAP : 0;
    if (!paged) {
      first = 0;
    }
    rows.forEach(r -> r.setVisible(false));
    leaves.setVisible(paged);
    // On a last, shorter page the rows stand where they stand on the others: at the head.
    double y = paged ? 0 : getHeight() - computePrefHeight(width);
    shown = 0;
    while (first + shown < rows.size()) {
      Region row = rows.get(first + shown);
      double height = height(row, width);
      if (shown > 0 && y + height > getHeight() - keys + 1) {
        break;
      }
      row.resizeRelocate(0, y, width, height);
      row.setVisible(true);
      y += height + Theme.GAP;
      shown++;
    }
    double foot = height(leaves, width);
    leaves.resizeRelocate(0, getHeight() - foot, width, foot);
  }

  private static double height(Region row, double width) {
    return Math.max(row.minHeight(width), row.prefHeight(width));
  }
}
