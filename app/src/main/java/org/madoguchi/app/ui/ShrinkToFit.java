package org.madoguchi.app.ui;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Holds a page that may need more room than there is, in a language with long words and in large
 * letters: then all of it is drawn smaller, rather than cut off. JavaFX thread only.
 */
public final class ShrinkToFit extends Region {
  /** Smaller than this nobody could read it: a page that needs it is to be made otherwise. */
  private static final double LEAST = 0.6;

  /** How finely a factor is looked for. */
  private static final double STEP = 0.02;

  private final Scale scale = new Scale(1, 1, 0, 0);

  /** Shows that instead of what was shown. */
  public void show(Region page) {
    getChildren().forEach(child -> child.getTransforms().remove(scale));
    page.getTransforms().add(scale);
    getChildren().setAll(page);
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    for (var child : getChildren()) {
      if (child instanceof Region page) {
        double factor = factor(page);
        scale.setX(factor);
        scale.setY(factor);
        page.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
      }
    }
  }

  /** The page's own least size says what it needs; one that can leave parts out says so after. */
  private double factor(Region page) {
    double factor = 1;
    while (factor > LEAST && !fits(page, factor)) {
      factor -= STEP;
    }
    return factor;
  }

  private boolean fits(Region page, double factor) {
    double width = getWidth() / factor;
    double height = getHeight() / factor;
    return page instanceof Shrinking s
        ? s.fits(width, height)
        : page.minWidth(-1) <= width && page.minHeight(width) <= height;
  }

  /** A page that knows how small it can be made by leaving out what it can do without. */
  public interface Shrinking {
    /** Whether nothing would be cut off in that room, px. */
    boolean fits(double width, double height);
  }
}
