package org.madoguchi.app.ui;

import java.util.function.IntConsumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Two keys to leaf with, and between them which of how many pages it is. JavaFX thread only. */
public final class LeafKeys extends HBox {
  private static final double NUMBER = 130;
  private static final String GO = "go";

  private final StackPane number = new StackPane();
  private final Key earlier;
  private final Key later;
  private final String style;

  /**
   * @param earlier words of the key to the page before
   * @param later words of the key to the next page
   * @param style size of their words
   * @param smallestKey the smallest edge of a key, px
   * @param height of a key, px, unless its words need more
   * @param leaf told by how many pages
   */
  public LeafKeys(
      String earlier,
      String later,
      String style,
      double smallestKey,
      double height,
      IntConsumer leaf) {
    super(Theme.GAP);
    this.style = style;
    this.earlier = key("page-earlier", earlier, -1, leaf).heights(smallestKey, height);
    this.later = key("page-later", later, 1, leaf).heights(smallestKey, height);
    setAlignment(Pos.CENTER);
    getStyleClass().add("unspoken"); // leafing is for eyes
    number.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(this.earlier, number, this.later);
  }

  private Key key(String id, String words, int by, IntConsumer leaf) {
    Key key = Key.plain(id, words, style, () -> leaf.accept(by));
    key.setFocusTraversable(false);
    key.setPrefWidth(NUMBER); // both alike, and all that is left is theirs
    setHgrow(key, Priority.ALWAYS);
    return key;
  }

  /** Its words have all the width that there is, and break only then. */
  @Override
  protected double computeMinHeight(double width) {
    double keys = (width - number.prefWidth(-1) - 2 * getSpacing()) / 2;
    double room = width < 0 ? -1 : keys;
    return Math.max(earlier.minHeight(room), later.minHeight(room));
  }

  @Override
  protected double computePrefHeight(double width) {
    double keys = (width - number.prefWidth(-1) - 2 * getSpacing()) / 2;
    double room = width < 0 ? -1 : keys;
    return Math.max(earlier.prefHeight(room), later.prefHeight(room));
  }

  /**
   * Says where one is.
   *
   * @param page from 0
   * @param reading whether one is to read all of them: then the key that goes on is the green one
   */
  public void show(int page, int pages, boolean reading) {
    String words = page + 1 + " / " + pages;
    boolean same =
        !number.getChildren().isEmpty()
            && number.getChildren().getFirst() instanceof PhraseText text
            && text.text().equals(words);
    if (!same) {
      PhraseText text = new PhraseText(HPos.CENTER, words.replace(' ', '\u00a0'), style, "strong");
      number.getChildren().setAll(text);
      number.setMinWidth(Region.USE_PREF_SIZE);
      number.applyCss();
    }
    boolean green = reading && page + 1 < pages;
    if (green != later.getStyleClass().contains(GO)) {
      later.styled(GO, green);
    }
  }
}
