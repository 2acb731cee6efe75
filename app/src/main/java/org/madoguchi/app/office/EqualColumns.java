package org.madoguchi.app.office;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Side by side, all equally wide, whatever they hold, and as high as the highest of them at that
 * width. JavaFX thread only.
 */
final class EqualColumns extends Region {
  private final List<Node> columns;
  private final double gap;

  EqualColumns(double gap, Node... columns) {
    this.columns = List.of(columns);
    this.gap = gap;
    getChildren().addAll(columns);
  }

  private double column(double width) {
    return Math.floor((width - gap * (columns.size() - 1)) / columns.size());
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return gap * (columns.size() - 1);
  }

  @Override
  protected double computePrefWidth(double height) {
    double widest = columns.stream().mapToDouble(c -> c.prefWidth(-1)).max().orElse(0);
    return widest * columns.size() + gap * (columns.size() - 1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return columns.stream().mapToDouble(c -> c.minHeight(column(width))).max().orElse(0);
  }

  @Override
  protected double computePrefHeight(double width) {
    double at = width < 0 ? prefWidth(-1) : width;
    return columns.stream().mapToDouble(c -> c.prefHeight(column(at))).max().orElse(0);
  }

  @Override
  protected void layoutChildren() {
    double width = column(getWidth());
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).resizeRelocate(i * (width + gap), 0, width, getHeight());
    }
  }
}
