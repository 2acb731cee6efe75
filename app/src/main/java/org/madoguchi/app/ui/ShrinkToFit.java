package org.madoguchi.app.ui;

import java.util.function.BiPredicate;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Holds a page that may need more room than there is, in a language with long words and in large
 * letters: then it is parted into pages if it can be, or else all of it is drawn smaller, rather
 * than cut off. JavaFX thread only.
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
    if (!(page instanceof Shrinking shrinking)) {
      return factor(LEAST, (w, h) -> page.minWidth(-1) <= w && page.minHeight(w) <= h);
    }
    double whole = factor(shrinking.smallestWhole(), shrinking::fits);
    boolean fits = shrinking.fits(getWidth() / whole, getHeight() / whole);
    return fits ? whole : factor(LEAST, shrinking::fitsInPages);
  }

  private double factor(double least, BiPredicate<Double, Double> fits) {
    double factor = 1;
    while (factor > least && !fits.test(getWidth() / factor, getHeight() / factor)) {
      factor -= STEP;
    }
    return factor;
  }

  /** A page that knows how small it can be made by leaving out what it can do without. */
  public interface Shrinking {
    /** Whether nothing would be cut off in that room, px, with all of it on one page. */
    boolean fits(double width, double height);

    /** The same if it is parted into pages. */
    boolean fitsInPages(double width, double height);

    /** How small all of it may be drawn before it is parted into pages, at most 1. */
    double smallestWhole();
  }
}
