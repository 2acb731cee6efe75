package org.madoguchi.app.ui;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Skin;
import javafx.scene.layout.Region;

/**
 * Something to touch. It has an id by which tests and the guided tour find it, a label that is read
 * out, and any picture of itself. A test's {@link #fire()} and a finger do the same. JavaFX thread
 * only.
 */
public final class Key extends Button {
  private final Region face;
  private double smallest;
  private double usual;

  /**
   * @param id stable, without {@code #}
   * @param label what is read out
   * @param face what is seen; fills the key
   * @param action what happens
   */
  public Key(String id, String label, Region face, Runnable action) {
    super(label);
    this.face = face;
    face.setMouseTransparent(true);
    setId(id);
    setAccessibleText(label);
    setOnAction(_ -> action.run());
    getStyleClass().setAll("key");
    setMinHeight(Theme.KEY_HEIGHT);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
  }

  /** A key with words alone. */
  public static Key plain(String id, String words, Runnable action) {
    return new Key(id, words, centred(words, "large"), action);
  }

  /** A key with words alone, in a size of the theme. */
  public static Key plain(String id, String words, String size, Runnable action) {
    return new Key(id, words, centred(words, size), action);
  }

  /** The dark green key that goes on. One a screen. */
  public static Key go(String id, String words, Runnable action) {
    Key key = new Key(id, words, centred(words, "large", "strong"), action);
    key.getStyleClass().add("go");
    key.setMinHeight(Theme.KEY_HEIGHT + 18);
    return key;
  }

  /**
   * Gives the key its height: the usual one, or less where the screen is short of room.
   *
   * @param smallestEdge never narrower or lower than this, px
   * @param usualHeight px
   */
  public Key heights(double smallestEdge, double usualHeight) {
    smallest = smallestEdge;
    usual = Math.max(smallestEdge, usualHeight);
    setMinHeight(USE_COMPUTED_SIZE);
    requestLayout();
    return this;
  }

  double smallest() {
    return smallest;
  }

  double usual() {
    return usual;
  }

  /** Shows whether this is what was chosen. */
  public Key chosen(boolean chosen) {
    getStyleClass().remove("chosen");
    if (chosen) {
      getStyleClass().add("chosen");
    }
    return this;
  }

  /** Adds a style class, or takes it away. */
  void styled(String styleClass, boolean so) {
    getStyleClass().remove(styleClass);
    if (so) {
      getStyleClass().add(styleClass);
    }
    applyCss();
  }

  /** Adds a style class. */
  public Key styled(String styleClass) {
    getStyleClass().add(styleClass);
    return this;
  }

  private static Region centred(String words, String... styleClasses) {
    return Layout.centre(new PhraseText(HPos.CENTER, words, styleClasses));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new KeySkin(this, face);
  }
}
