package org.madoguchi.app.errand.intake.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.intake.Refusals;
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

/** Nothing more is done at the terminal now: what came of it, and what is to be done next. */
final class AfterScreens {
  private AfterScreens() {}

  static Content of(LobbyContext c, IntakeEnd state) {
    return switch (state) {
      case IntakeEnd.AtDesk _ -> steps(c, "desk", CardDrawing.slipAlone());
      case IntakeEnd.GiveOldCard s ->
          steps(
              c,
              "old",
              CardDrawing.cardAlone(),
              well(c, "accepted"),
              slip(c, "old.slip", s.slip()));
      case IntakeEnd.PinsOnPaper _ ->
          steps(c, "paper", Layout.centre(Icon.PEN.at(220)), well(c, "accepted"));
      case IntakeEnd.Done s ->
          steps(
              c,
              "done." + s.how().word(),
              CardDrawing.cardAlone(),
              well(c, "done.well"),
              slip(c, "end.slip", s.slip()));
      case IntakeEnd.ComeAgain s ->
          steps(c, "again", CardDrawing.slipAlone(), slip(c, "end.slip", s.slip()));
      case IntakeEnd.Refused s -> refused(c, s);
    };
  }

  private static Region well(LobbyContext c, String words) {
    return Plates.plate(Tone.WELL, Icon.CHECK, new PhraseText(c.words(words), "large", "strong"));
  }

  /** All of this stands on a slip, too; where none came out, its number stands here. */
  private static @Nullable Region slip(
      LobbyContext c, String words, IntakeEnd.@Nullable LastSlip out) {
    if (out == null) {
      return null;
    }
    return Plates.card(
        6,
        new PhraseText(c.words(out.printed() ? words : "end.slip.not-printed"), "body"),
        ReceiptNumber.of(c, out.receipt(), "", true, true)); // nothing is scanned any more
  }

  private static Content steps(
      LobbyContext c, String words, Region picture, @Nullable Region... said) {
    List<Region> answers = new ArrayList<>();
    for (Region each : said) {
      if (each != null) {
        answers.add(each);
      }
    }
    answers.add(
        NumberedSteps.of(
            c.words("slip.steps"),
            Stream.of(".step.1", ".step.2", ".step.3")
                .map(step -> c.words(words + step))
                .toList()));
    answers.add(c.next(c.stop("next").spoken()));
    return new Page(c, 0, c.words(words + ".title"), c.words(words + ".lead"))
        .under(picture, answers);
  }

  /** Where one goes from here. */
  private static Icon picture(FailureCode why) {
    return switch (why.code()) {
      case "A04" -> Icon.CAMERA;
      case "A02", "A03", "O02", "O03" -> Icon.PAPER;
      case "A08" -> Icon.CLOCK;
      default -> Icon.TOWN_HALL;
    };
  }

  private static Content refused(LobbyContext c, IntakeEnd.Refused state) {
    FailureCode why = state.why();
    String words = "refused." + Refusals.words(why);
    VBox next =
        Plates.card(
            10,
            new PhraseText(c.words("problem.cure"), "small", "second"),
            new PhraseText(c.words(words + ".cure"), "body"));
    IntakeEnd.LastSlip slip = state.slip();
    if (slip != null && slip.printed()) {
      next.getChildren().add(new PhraseText(c.words("end.slip"), "small"));
    }
    return new Page(c, 0, c.words("refused.title"), c.words("refused.lead"))
        .under(
            Layout.centre(picture(why).at(220)),
            List.of(
                Plates.plate(
                    Tone.NOTICE,
                    Icon.NOTICE,
                    new PhraseText(c.words(words), "large", "strong"),
                    new PhraseText(c.words("problem.code", why.code()), "small")),
                next,
                c.next(c.words("end"))));
  }
}
