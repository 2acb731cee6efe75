package org.madoguchi.app.ui;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Side by side, all equally wide and high, whatever stands in them. */
final class EqualRow extends Region {
  private final double gap;

  EqualRow(double gap, Node... nodes) {
    this.gap = gap;
    getChildren().addAll(nodes);
  }

  private double cell(double width) {
    int n = getManagedChildren().size();
    double gaps = gap * (n - 1);
    return (width - snappedLeftInset() - snappedRightInset() - gaps) / n;
  }

  private double highest(ToDoubleFunction<Node> height) {
    double highest = 0;
    for (Node node : getManagedChildren()) {
      highest = Math.max(highest, height.applyAsDouble(node));
    }
    return snappedTopInset() + highest + snappedBottomInset();
  }

  private double row(ToDoubleFunction<Node> width) {
    List<Node> nodes = getManagedChildren();
    double widest = 0;
    for (Node node : nodes) {
      widest = Math.max(widest, width.applyAsDouble(node));
    }
    double gaps = gap * (nodes.size() - 1);
    return snappedLeftInset() + widest * nodes.size() + gaps + snappedRightInset();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return row(n -> n.minWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return row(n -> n.prefWidth(-1));
  }

  @Override
  protected double computeMinHeight(double width) {
    return highest(n -> n.minHeight(width < 0 ? -1 : cell(width)));
  }

  @Override
  protected double computePrefHeight(double width) {
    return highest(n -> n.prefHeight(width < 0 ? -1 : cell(width)));
  }

  @Override
  protected void layoutChildren() {
    double width = cell(getWidth());
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    double x = snappedLeftInset();
    for (Node node : getManagedChildren()) {
      node.resizeRelocate(snapPositionX(x), snappedTopInset(), snapSizeX(width), height);
      x += width + gap;
    }
  }
}
