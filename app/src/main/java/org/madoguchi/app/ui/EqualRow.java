package org.madoguchi.app.ui;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Side by side, all equally wide and high, whatever stands in them. Where words are too wide for
 * that, in as many rows as they need.
 */
final class EqualRow extends Region {
  private final double gap;

  EqualRow(double gap, Node... nodes) {
    this.gap = gap;
    getChildren().addAll(nodes);
  }

  /** How many stand side by side in that width: all, else half of them, else a third… */
  private int columns(double width) {
    int n = getManagedChildren().size();
    if (width < 0) {
      return n;
    }
    double widest = greatest(node -> node.minWidth(-1));
    int rows = 1;
    while (rows < n && cell(width, columns(n, rows)) < widest - 0.5) {
      rows++;
    }
    return columns(n, rows);
  }

  private static int columns(int n, int rows) {
    return (n + rows - 1) / rows;
  }

  private double cell(double width, int columns) {
    double gaps = gap * (columns - 1);
    return (width - snappedLeftInset() - snappedRightInset() - gaps) / columns;
  }

  private double greatest(ToDoubleFunction<Node> size) {
    double greatest = 0;
    for (Node node : getManagedChildren()) {
      greatest = Math.max(greatest, size.applyAsDouble(node));
    }
    return greatest;
  }

  private double height(double width, ToDoubleFunction<Node> ofCell) {
    int n = getManagedChildren().size();
    int rows = n == 0 ? 1 : columns(n, columns(width));
    return snappedTopInset() + greatest(ofCell) * rows + gap * (rows - 1) + snappedBottomInset();
  }

  /** What one of them has, in the rows that are full. */
  private double room(double width) {
    return width < 0 ? -1 : cell(width, columns(width));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + greatest(n -> n.minWidth(-1)) + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    int n = getManagedChildren().size();
    double gaps = gap * Math.max(0, n - 1);
    return snappedLeftInset() + greatest(c -> c.prefWidth(-1)) * n + gaps + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return height(width, n -> n.minHeight(room(width)));
  }

  @Override
  protected double computePrefHeight(double width) {
    return height(width, n -> n.prefHeight(room(width)));
  }

  @Override
  protected void layoutChildren() {
    List<Node> nodes = getManagedChildren();
    int n = nodes.size();
    if (n == 0) {
      return;
    }
    int columns = columns(getWidth());
    int rows = columns(n, columns);
    double room = getHeight() - snappedTopInset() - snappedBottomInset();
    double height = (room - gap * (rows - 1)) / rows;
    for (int row = 0; row < rows; row++) {
      List<Node> cells = nodes.subList(row * columns, Math.min(n, (row + 1) * columns));
      double width = cell(getWidth(), cells.size());
      double x = snappedLeftInset();
      double y = snappedTopInset() + row * (height + gap);
      for (Node cell : cells) {
        cell.resizeRelocate(snapPositionX(x), y, snapSizeX(width), height);
        x += width + gap;
      }
    }
  }
}
