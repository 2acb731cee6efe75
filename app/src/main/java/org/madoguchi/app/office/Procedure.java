package org.madoguchi.app.office;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/** What is to be done, line by line: what is done, what is due now, what comes after. */
final class Procedure {
  private Procedure() {}

  /**
   * The lines.
   *
   * @param now the line that is due, from 0
   * @param roomy whether there is room to spare between the lines
   */
  static VBox of(List<String> lines, int now, boolean roomy) {
    VBox list = Layout.column(roomy ? 18 : 4);
    for (int i = 0; i < lines.size(); i++) {
      list.getChildren().add(line(i + 1, lines.get(i), Integer.compare(i, now)));
    }
    return list;
  }

  /** Lines that are all due, in order. */
  static VBox all(List<String> lines) {
    VBox list = Layout.column(16);
    for (int i = 0; i < lines.size(); i++) {
      list.getChildren().add(row(dot(i + 1, "dot-plain"), new PhraseText(lines.get(i), "body")));
    }
    return list;
  }

  private static Region line(int number, String words, int when) {
    if (when < 0) {
      StackPane done = new StackPane(Icon.CHECK.at(30));
      done.getStyleClass().addAll("dot", "dot-done");
      return row(done, new PhraseText(words, "small", "second"));
    }
    return when == 0
        ? row(dot(number, "dot-now"), new PhraseText(words, "body", "strong"))
        : row(dot(number, "dot-later"), new PhraseText(words, "small", "second"));
  }

  private static Region dot(int number, String style) {
    PhraseText digit = new PhraseText(HPos.CENTER, String.valueOf(number), "small", "strong");
    StackPane dot = new StackPane(Layout.centre(digit));
    dot.getStyleClass().addAll("dot", style);
    return dot;
  }

  private static Region row(Region dot, PhraseText words) {
    return Layout.row(20, dot, Layout.growing(words));
  }
}
