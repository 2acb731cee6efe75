package org.madoguchi.app.ui;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Holds a screen that is laid out for one size and shows it as large as the window allows, with
 * everything in proportion: a 4K panel gets the same picture, and so does a small window on a desk.
 * A window of another shape gives the screen more room, never less. JavaFX thread only.
 */
public final class FitPane extends Region {
  private final Region screen;
  private final double designWidth;
  private final double designHeight;
  private final Scale scale = new Scale(1, 1, 0, 0);
  private final javafx.beans.property.ReadOnlyDoubleWrapper factor =
      new javafx.beans.property.ReadOnlyDoubleWrapper(1);

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
    return factor.get();
  }

  /** {@link #factor()}, to be watched. */
  public ReadOnlyDoubleProperty factorProperty() {
    return factor.getReadOnlyProperty();
  }

  @Override
  protected void layoutChildren() {
    double fitting = Math.min(getWidth() / designWidth, getHeight() / designHeight);
    if (fitting > 0) {
      scale.setX(fitting);
      scale.setY(fitting);
      screen.resizeRelocate(0, 0, getWidth() / fitting, getHeight() / fitting);
      factor.set(fitting);
    }
  }
}
