package org.madoguchi.app.ui;

import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** A drawing in the middle of its room, at its own size or, where the room is short, smaller. */
public final class Drawing extends Region {
  private static final double SMALLEST = 0.4;

  private final Group group;
  private final double width;
  private final double height;
  private final Scale scale = new Scale(1, 1);

  /**
   * @param group the drawing, at its own size
   */
  Drawing(Group group) {
    this.group = group;
    this.width = group.getLayoutBounds().getWidth();
    this.height = group.getLayoutBounds().getHeight();
    group.getTransforms().add(scale);
    group.setManaged(false);
    getChildren().add(group);
    setMouseTransparent(true);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double ignored) {
    return width * SMALLEST;
  }

  @Override
  protected double computeMinHeight(double ignored) {
    return height * SMALLEST;
  }

  @Override
  protected double computePrefWidth(double ignored) {
    return width;
  }

  @Override
  protected double computePrefHeight(double ignored) {
    return height;
  }

  @Override
  protected void layoutChildren() {
    double factor = Math.min(1, Math.min(getWidth() / width, getHeight() / height));
    scale.setX(factor);
    scale.setY(factor);
    var own = group.getLayoutBounds();
    group.setLayoutX((getWidth() - width * factor) / 2 - own.getMinX() * factor);
    group.setLayoutY((getHeight() - height * factor) / 2 - own.getMinY() * factor);
  }
}
