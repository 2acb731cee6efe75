package org.madoguchi.app.ui;

import javafx.geometry.HPos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The band at the head of every screen: what this is, where it stands, the day and the hour. */
public final class PlaceHeader extends HBox {
  private final VBox clock = new VBox();
  private String shown = "";

  /**
   * @param title what this terminal is
   * @param place municipality and post office
   */
  public PlaceHeader(String title, String place) {
    getStyleClass().addAll("band", "head");
    VBox names =
        Layout.column(
            2, new PhraseText(title, "body", "strong"), new PhraseText(place, "small", "second"));
    setSpacing(Theme.GAP);
    clock.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(Layout.growing(names), clock);
  }

  /** Sets the clock; does nothing while it still says the same. */
  public void setClock(String day, String time) {
    String now = day + time;
    if (!now.equals(shown)) {
      shown = now;
      clock
          .getChildren()
          .setAll(
              new PhraseText(HPos.RIGHT, day, "small", "second"),
              new PhraseText(HPos.RIGHT, time, "body", "strong"));
    }
  }
}
