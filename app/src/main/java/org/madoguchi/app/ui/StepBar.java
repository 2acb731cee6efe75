package org.madoguchi.app.ui;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where am I: so many steps, this many of them reached, and the present one in words. */
public final class StepBar extends VBox {
  /**
   * @param steps how many there are
   * @param reached the present step, from 1
   * @param words such as {@code 3/5 たしかめる}
   */
  public StepBar(int steps, int reached, String words) {
    super(12);
    Region[] bars = new Region[steps];
    for (int i = 0; i < steps; i++) {
      bars[i] = new Region();
      bars[i].getStyleClass().add("step");
      if (i < reached) {
        bars[i].getStyleClass().add("done");
      }
    }
    Region row = Layout.equalRow(12, bars);
    getChildren().addAll(row, new PhraseText(words, "small", "second"));
  }
}
