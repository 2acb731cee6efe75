package org.madoguchi.app.ui;

import javafx.scene.layout.Region;

/** How far something is, as a bar that fills from the left. JavaFX thread only. */
public final class Progress extends Region {
  private static final double HEIGHT = 48;
  private static final double EDGE = 8;

  private final Region done = new Region();
  private int percent;

  public Progress() {
    getStyleClass().add("track");
    done.getStyleClass().add("done");
    getChildren().add(done);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  /**
   * Shows that.
   *
   * @param percent 0 to 100
   */
  public void show(int percent) {
    this.percent = Math.clamp(percent, 0, 100);
    requestLayout();
  }

  /** How wide the filled part is, px. */
  public double filled() {
    return done.getWidth();
  }

  @Override
  protected void layoutChildren() {
    double width = (getWidth() - 2 * EDGE) * percent / 100;
    done.resizeRelocate(EDGE, EDGE, width, getHeight() - 2 * EDGE);
  }
}
