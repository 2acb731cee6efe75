package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;

/** What comes one after another, numbered. */
public final class NumberedSteps {
  private NumberedSteps() {}

  /**
   * @param steps in order, each in words
   */
  public static Region of(String heading, List<String> steps) {
    return of(heading, 1, steps);
  }

  /**
   * The same for those that follow.
   *
   * @param first number of the first
   */
  public static Region of(String heading, int first, List<String> steps) {
    List<Node> rows = new ArrayList<>();
    rows.add(new PhraseText(heading, "body", "strong"));
    for (int i = 0; i < steps.size(); i++) {
      rows.add(step(first + i, steps.get(i)));
    }
    return Plates.card(14, rows.toArray(Node[]::new));
  }

  private static Region step(int number, String words) {
    PhraseText digit = new PhraseText(String.valueOf(number), "body", "strong");
    digit.setMinWidth(Region.USE_PREF_SIZE);
    return new HBox(8, digit, Layout.growing(new PhraseText(words, "body")));
  }
}
