package org.madoguchi.app.office;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.PhraseText;

/** One place for each badge that must be scanned. */
final class BadgePlaces {
  private BadgePlaces() {}

  /**
   * The places.
   *
   * @param upright one under the other
   */
  static Region of(List<StaffNumber> seen, int needed, boolean upright, DeskWords words) {
    Pane places = upright ? new VBox(14) : new HBox(16);
    for (int i = 0; i < needed; i++) {
      HBox place = new HBox(10);
      place.setAlignment(Pos.CENTER_LEFT);
      String style = i == seen.size() ? "chip-now" : "chip-later";
      String says = words.get(i == 0 ? "badge.first" : "badge.second");
      if (i < seen.size()) {
        style = "chip-done";
        place.getChildren().add(Icon.CHECK.at(28));
        says = words.get("badge.seen", seen.get(i).text());
      }
      place.getChildren().add(new PhraseText(says, "small", "strong"));
      place.getStyleClass().addAll("chip", "badge", style);
      places.getChildren().add(place);
    }
    return places;
  }
}
