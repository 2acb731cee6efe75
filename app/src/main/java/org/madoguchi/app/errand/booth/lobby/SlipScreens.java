package org.madoguchi.app.errand.booth.lobby;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.custody.ReceiptNumber;
import org.madoguchi.app.custody.ScanCode;
import org.madoguchi.app.errand.booth.Kept;
import org.madoguchi.app.errand.support.lobby.CameraScreen;
import org.madoguchi.app.errand.support.lobby.SlipNumber;
import org.madoguchi.app.errand.support.lobby.SlipNumberScreen;
import org.madoguchi.app.errand.support.lobby.SlipRefused;
import org.madoguchi.app.errand.support.lobby.Viewfinder;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.screens.ChoiceKey;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.ResidentWords;
import org.madoguchi.app.ui.CardDrawing;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;

/** A booking is changed or cancelled by its slip. */
final class SlipScreens {
  private static final double KEY = 150;

  private SlipScreens() {}

  static Content of(LobbyContext c, BoothState.OfSlip state, Viewfinder finder) {
    return switch (state) {
      case BoothState.ShowSlip _ -> show(c, finder);
      case BoothState.TypeNumber _ -> new SlipNumberScreen(c, SlipScreens::typed);
      case BoothState.WrongSlip(FailureCode why) ->
          SlipRefused.of(c, ResidentWords.words(c, why), why, SlipFlow.AGAIN);
      case BoothState.Mine(Kept kept) -> mine(c, kept);
      case BoothState.AskCancel(Kept kept) -> ask(c, kept);
      case BoothState.Cancelled(Kept kept) -> cancelled(c, kept);
      case BoothState.FindingSlip _, BoothState.FindingNumber _, BoothState.Cancelling _ ->
          throw new IllegalArgumentException("one waits there");
    };
  }

  private static Content show(LobbyContext c, Viewfinder finder) {
    Page page = new Page(c, 0, c.words("show.title"), c.words("show.lead"));
    return CameraScreen.ofCode(c, page, finder, SlipScreens::said)
        .quiet(c, SlipFlow.TYPE, "show.type");
  }

  private static CameraScreen.Said said(LobbyContext c) {
    return c.view().state() instanceof BoothState.ShowSlip s
        ? new CameraScreen.Said(
            s.trouble(), c.words(s.other() ? "show.other" : "show.hint"), 0, false)
        : new CameraScreen.Said(null, "", 0, false);
  }

  /** Number and time, as they stand on the slip. */
  private static String typed(LobbyContext c) {
    String text = c.view().state() instanceof BoothState.TypeNumber s ? s.text() : "";
    StringBuilder line = new StringBuilder(SlipNumber.line(text)).append("\u3000");
    for (int i = SlipNumber.LENGTH; i < BoothState.TypeNumber.LENGTH; i++) {
      line.append(i == SlipNumber.LENGTH + 2 ? ":" : "").append(SlipNumber.at(text, i));
    }
    return line.toString();
  }

  private static Region when(LobbyContext c, Kept kept) {
    return Plates.card(
        6,
        new PhraseText(c.words(kept.name()), "body", "second"),
        new PhraseText(c.when().day(kept.slot().toLocalDate()), "huge"),
        new PhraseText(c.when().hour(kept.slot().toLocalTime()), "huge"),
        new PhraseText(c.words("mine.receipt", kept.receipt()), "body"));
  }

  private static Content mine(LobbyContext c, Kept kept) {
    return new Page(c, 0, c.words("mine.title"), c.words("mine.lead"))
        .foot(
            when(c, kept),
            ChoiceKey.of(c, SlipFlow.MOVE, Icon.CLOCK, c.words("mine.move"), ""),
            ChoiceKey.of(c, SlipFlow.CANCEL, Icon.STOP, c.words("mine.cancel"), ""));
  }

  private static Content ask(LobbyContext c, Kept kept) {
    return new Page(c, 0, c.words("cancel.title"), c.words("cancel.lead"))
        .foot(
            when(c, kept),
            Plates.notice(Tone.NOTICE, Icon.NOTICE, c.words("cancel.note")),
            c.sized(c.plain(SlipFlow.KEEP, c.words("cancel.no"), "large", "strong"), KEY),
            c.sized(c.plain(SlipFlow.CANCEL, c.words("cancel.yes"), "large", "strong"), KEY));
  }

  private static Content cancelled(LobbyContext c, Kept kept) {
    return new Page(c, 0, c.words("cancelled.title"), c.words("cancelled.lead"))
        .under(
            CardDrawing.slipAlone(),
            List.of(
                Plates.plate(
                    Tone.WELL,
                    Icon.CHECK,
                    new PhraseText(
                        c.words("cancelled.what", BoothStops.moment(c.words(), kept.slot())),
                        "large",
                        "strong")),
                Layout.column(0, c.next(c.words("slip.end")))));
  }

  /** One state of each kind; nothing in them is real. */
  static Stream<ErrandState> samples(Kept kept) {
    return Stream.of(
        new BoothState.ShowSlip(null, false),
        new BoothState.TypeNumber(""),
        new BoothState.FindingSlip(new ScanCode.AppointmentCode(kept.id())),
        new BoothState.FindingNumber(
            new BoothState.TypeNumber.OnSlip(ReceiptNumber.of(0), LocalTime.of(9, 0))),
        new BoothState.WrongSlip(FailureCode.APPOINTMENT_UNKNOWN),
        new BoothState.Mine(kept),
        new BoothState.AskCancel(kept),
        new BoothState.Cancelling(kept),
        new BoothState.Cancelled(kept));
  }
}
