package org.madoguchi.app.ui;

import java.util.Objects;
import javafx.geometry.HPos;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Puts a screen into the frame of the practice mode: a violet band above and below that says 練習 and
 * 見本, and another colour of paper, so that nobody takes it for the real thing. JavaFX thread only.
 */
public final class PracticeFrame {
  private PracticeFrame() {}

  /**
   * The framed screen.
   *
   * @param fontFamily for {@link Theme#dress}
   */
  public static Parent around(Parent screen, String fontFamily) {
    StackPane middle = new StackPane(screen);
    VBox.setVgrow(middle, Priority.ALWAYS);
    middle.setMinSize(0, 0);
    VBox frame =
        new VBox(
            band("練習中 ・ 見本。ここで 出る 紙は 使えません"), middle, band("Practice only. Nothing here is real."));
    Theme.dress(frame, fontFamily);
    frame
        .getStylesheets()
        .add(
            Objects.requireNonNull(PracticeFrame.class.getResource("practice.css"), "practice.css")
                .toExternalForm());
    screen.getStyleClass().add("practice");
    return frame;
  }

  private static Region band(String says) {
    PhraseText words = new PhraseText(HPos.CENTER, says, "small", "strong");
    HBox band = new HBox(Layout.growing(words));
    band.getStyleClass().add("practice-band");
    return band;
  }
}
