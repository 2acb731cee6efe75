package org.madoguchi.app.errand.certificate.lobby;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.certificate.SlipIssue.Slip;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.NumberedSteps;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.ReceiptNumber;
import org.madoguchi.app.ui.CardDrawing;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/** The slips are out; or one isn't, and its number and code on the screen serve. */
final class SlipScreen {
  private SlipScreen() {}

  static Content of(LobbyContext c, CertificateState.SlipReady state) {
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
      boolean alone = slips.size() == 1;
      numbers
          .getChildren()
          .add(ReceiptNumber.of(c, slip.receipt(), slip.code(), slip.printed(), alone));
    }
    if (room && slips.stream().allMatch(Slip::printed)) {
      numbers.getChildren().add(new PhraseText(c.words("slip.anonymous"), "small"));
    }
    return Plates.card(0, numbers);
  }

  private static Region steps(LobbyContext c, List<Slip> slips, boolean printed) {
    String first = printed ? "slip.step.1" : "slip.step.1.not-printed";
    int yen = slips.stream().mapToInt(Slip::feeYen).sum();
    return NumberedSteps.of(
        c.words("slip.steps"),
        List.of(c.words(first), c.words("slip.step.2"), c.words("slip.step.3", c.yen(yen))));
  }

  private static Region ahead(LobbyContext c, int ahead) {
    String words = ahead == 0 ? c.words("slip.ahead.none") : c.words("slip.ahead", ahead);
    return new PhraseText(HPos.CENTER, words, "body", "second");
  }
}
