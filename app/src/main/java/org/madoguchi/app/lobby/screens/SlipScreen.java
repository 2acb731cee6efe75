package org.madoguchi.app.lobby.screens;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.branch.Branch.SlipIssue.Slip;
import org.madoguchi.app.screen.Layout;
import org.madoguchi.app.screen.PhraseText;
import org.madoguchi.app.screen.Plates;
import org.madoguchi.app.screen.QrCode;

/** The slip is out; or it isn't, and number and code on the screen serve. */
final class SlipScreen {
  private static final double CODE = 290;
  private static final double SMALLER_CODE = 250;

  private SlipScreen() {}

  static Content of(LobbyContext c, Slip slip) {
    String head = slip.printed() ? "slip" : "slip.not-printed";
    return new Page(c, 5, c.words(head + ".title"), c.words(head + ".lead"))
        .foot(
            receipt(c, slip), steps(c, slip), ahead(c, slip.ahead()), c.next(c.words("slip.end")));
  }

  private static Region receipt(LobbyContext c, Slip slip) {
    VBox words =
        Layout.column(
            6,
            new PhraseText(c.words("slip.receipt"), "body", "second"),
            // A number is one thing: it doesn't break at its space.
            new PhraseText(slip.receipt().replace(' ', '\u00a0'), "huge"));
    if (slip.printed()) {
      words.getChildren().add(new PhraseText(c.words("slip.anonymous"), "small"));
    }
    words.setAlignment(Pos.CENTER_LEFT);
    HBox row =
        Layout.row(
            40,
            QrCode.of(slip.code(), c.view().largeText() ? SMALLER_CODE : CODE),
            Layout.growing(words));
    return Plates.card(0, row);
  }

  private static Region steps(LobbyContext c, Slip slip) {
    String first = slip.printed() ? "slip.step.1" : "slip.step.1.not-printed";
    return Plates.card(
        14,
        new PhraseText(c.words("slip.steps"), "body", "strong"),
        step(1, c.words(first)),
        step(2, c.words("slip.step.2")),
        step(3, c.words("slip.step.3", c.yen(slip.feeYen()))));
  }

  private static Region step(int number, String words) {
    PhraseText digit = new PhraseText(String.valueOf(number), "body", "strong");
    digit.setMinWidth(48);
    HBox row = new HBox(8, digit, Layout.growing(new PhraseText(words, "body")));
    return row;
  }

  private static Region ahead(LobbyContext c, int ahead) {
    String words = ahead == 0 ? c.words("slip.ahead.none") : c.words("slip.ahead", ahead);
    return new PhraseText(HPos.CENTER, words, "body", "second");
  }
}
