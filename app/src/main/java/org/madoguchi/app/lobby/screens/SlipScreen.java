package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.certificate.SlipIssue.Slip;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.ui.CardDrawing;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.QrCode;
import org.madoguchi.app.ui.Tone;

/** The slips are out; or one isn't, and its number and code on the screen serve. */
final class SlipScreen {
  private static final double CODE = 290;
  private static final double SMALLER_CODE = 250;

  private SlipScreen() {}

  static Content of(LobbyContext c, LobbyState.SlipReady state) {
    List<Slip> slips = state.slips();
    boolean printed = slips.stream().allMatch(Slip::printed);
    List<Region> answers = new ArrayList<>();
    FailureCode missing = state.missing();
    answers.add(receipts(c, slips, missing == null));
    if (missing != null) {
      answers.add(Plates.notice(Tone.NOTICE, Icon.NOTICE, c.words("slip.missing", missing.code())));
    }
    answers.add(steps(c, slips, printed));
    String title =
        slips.size() > 1
            ? c.words(printed ? "slip.title.several" : "slip.not-printed.title", slips.size())
            : c.words(printed ? "slip.title" : "slip.not-printed.title");
    String lead = c.words(printed ? "slip.lead" : "slip.not-printed.lead");
    Page page = new Page(c, 5, title, lead);
    answers.add(page.spare(ahead(c, slips.getFirst().ahead())));
    answers.add(c.next(c.words("slip.end")));
    return page.under(printed ? CardDrawing.slipAlone() : Layout.centre(), answers);
  }

  private static Region receipts(LobbyContext c, List<Slip> slips, boolean room) {
    VBox numbers = Layout.column(slips.size() > 1 ? 12 : 6);
    numbers.getChildren().add(new PhraseText(c.words("slip.receipt"), "body", "second"));
    for (Slip slip : slips) {
      numbers.getChildren().add(receipt(c, slip, slips.size() == 1));
    }
    if (room && slips.stream().allMatch(Slip::printed)) {
      numbers.getChildren().add(new PhraseText(c.words("slip.anonymous"), "small"));
    }
    return Plates.card(0, numbers);
  }

  /** A slip that came out needs no code on the screen beside it. */
  private static Region receipt(LobbyContext c, Slip slip, boolean alone) {
    // A number is one thing: it doesn't break at its space.
    PhraseText number =
        new PhraseText(slip.receipt().replace(' ', '\u00a0'), alone ? "huge" : "numeral");
    if (slip.printed()) {
      return number;
    }
    double size = alone && !c.view().largeText() ? CODE : SMALLER_CODE;
    HBox row = Layout.row(40, QrCode.of(slip.code(), size), Layout.growing(number));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Region steps(LobbyContext c, List<Slip> slips, boolean printed) {
    String first = printed ? "slip.step.1" : "slip.step.1.not-printed";
    int yen = slips.stream().mapToInt(Slip::feeYen).sum();
    return Plates.card(
        14,
        new PhraseText(c.words("slip.steps"), "body", "strong"),
        step(1, c.words(first)),
        step(2, c.words("slip.step.2")),
        step(3, c.words("slip.step.3", c.yen(yen))));
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
