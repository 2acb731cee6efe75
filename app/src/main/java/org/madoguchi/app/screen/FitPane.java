package org.madoguchi.app.screen;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Holds a screen that is laid out for one size and shows it as large as the window allows, with
 * everything in proportion: a 4K panel gets the same picture, and so does a small window on a
 * developer's desk. A window of another shape gives the screen more room, never less.
 */
public final class FitPane extends Region {
  private final Region screen;
  private final double designWidth;
  private final double designHeight;
  private final Scale scale = new Scale(1, 1, 0, 0);

  /**
   * @param designWidth px that the screen is laid out for
   * @param designHeight px that the screen is laid out for
   */
  public FitPane(Region screen, double designWidth, double designHeight) {
    this.screen = screen;
    this.designWidth = designWidth;
    this.designHeight = designHeight;
    screen.getTransforms().add(scale);
    getChildren().add(screen);
    setPrefSize(designWidth, designHeight);
  }

  /** How many window pixels one pixel of the layout takes. */
  public double factor() {
    return scale.getX();
  }

  @Override
  protected void layoutChildren() {
    double factor = Math.min(getWidth() / designWidth, getHeight() / designHeight);
    if (factor > 0) {
      scale.setX(factor);
      scale.setY(factor);
      screen.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
  }
}
