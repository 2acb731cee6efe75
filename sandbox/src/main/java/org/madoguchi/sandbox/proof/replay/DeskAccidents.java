package org.madoguchi.sandbox.proof.replay;

import static org.madoguchi.sandbox.proof.replay.Stage.done;
import static org.madoguchi.sandbox.proof.replay.Stage.must;

import java.util.List;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.staff.DeskAnswer;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.errand.certificate.lobby.CertificateState;
import org.madoguchi.app.errand.certificate.lobby.CertificateTouch;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.mfp.MfpFault;

/** Accidents at a printer between two clerks, and at a terminal (domain.md 1.10, 5). */
final class DeskAccidents {
  private static final String ONE = "ordinary";
  private static final String OTHER = "household";
  private static final String KIND = "seal-registration";

  private DeskAccidents() {}

  static List<Accident> all() {
    return List.of(
        new Accident(
            "izu-2024",
            "2024-08-23",
            "伊豆市",
            "Two clerks printed at nearly the same moment to one printer; one took the other's"
                + " paper, the other thought that her print had failed and printed again.",
            "One issuance at a time is released to the MFP: the second slip is refused while the"
                + " first is open (S04), and nothing is printed again that may have come out.",
            DeskAccidents::izu),
        new Accident(
            "ushiku-2025",
            "2025-10-28",
            "牛久市",
            "Two people's papers from one printer were stapled as one; the second person's check"
                + " missed it.",
            "Each page is scanned before anything is stapled: the first foreign page stops the desk"
                + " (K07), and only a void leads on.",
            DeskAccidents::ushiku),
        new Accident(
            "onomichi-2024",
            "2024-04-22",
            "尾道市",
            "Somebody else's paper was mixed in at nearly the same time.",
            "Papers of a voided issuance that come out late carry its code: scanned among the next"
                + " one's they stop the desk (K07).",
            DeskAccidents::onomichi),
        new Accident(
            "fukushima-2023-at-certificates",
            "2023",
            "福島市",
            "The same in the middle of asking for a certificate: one person leaves, and the next"
                + " touches on.",
            "A session lives on the card: it ends when the card is taken (C05), and what the next"
                + " person does begins at the start screen, with the own card and PIN.",
            DeskAccidents::fukushima));
  }

  private static void izu(Stage stage) {
    String first = stage.slip(stage.ask(ONE, KIND));
    String second = stage.slip(stage.ask(OTHER, KIND));
    stage.mfp(MfpFault.OUT_OF_PAPER, true); // it takes its time
    done(stage.branch().scan(first));
    Open open = stage.open(Step.PRINTING);
    refused(stage.branch().scan(second), FailureCode.DESK_OCCUPIED);
    refused(stage.branch().printAgain(), FailureCode.SCAN_OUT_OF_TURN);
    stage.mfp(MfpFault.OUT_OF_PAPER, false);
    stage.open(Step.SCAN_PAGES);
    refused(stage.branch().printAgain(), FailureCode.SCAN_OUT_OF_TURN);
    List<String> pages = stage.papers(open.item().id());
    must(pages.size() == open.item().pages(), "other papers than the first's came out");
    pages.forEach(page -> done(stage.branch().scan(page)));
    done(stage.branch().takeFee());
    refused(stage.branch().scan(second), FailureCode.SLIP_OF_ANOTHER_ISSUANCE); // the other clerk's
    done(stage.branch().scan(first));
    done(stage.branch().scan(second)); // now it is the other's turn
    Open next = stage.open(Step.SCAN_PAGES);
    stage.papers(next.item().id()).forEach(page -> done(stage.branch().scan(page)));
    done(stage.branch().takeFee());
    done(stage.branch().scan(second));
  }

  private static void ushiku(Stage stage) {
    String first = stage.slip(stage.ask(ONE, KIND));
    String second = stage.slip(stage.ask(OTHER, KIND));
    done(stage.branch().scan(first));
    Open one = stage.open(Step.SCAN_PAGES);
    List<String> left = stage.papers(one.item().id()); // and lie in the tray still
    done(stage.voided(one.item().id(), VoidReason.RESIDENT_DECLINED));
    done(stage.branch().scan(second));
    Open two = stage.open(Step.SCAN_PAGES);
    refused(stage.branch().scan(left.getFirst()), FailureCode.PAGE_OF_ANOTHER_ISSUANCE);
    stopped(stage, two, second);
  }

  private static void onomichi(Stage stage) {
    String first = stage.slip(stage.ask(ONE, KIND));
    String second = stage.slip(stage.ask(OTHER, KIND));
    stage.mfp(MfpFault.LINK_CUT, true); // the papers come out, and nobody hears of it
    done(stage.branch().scan(first));
    Open one = stage.open(Step.PRINTING);
    List<String> late = stage.papers(one.item().id());
    done(stage.voided(one.item().id(), VoidReason.PRINTED_IN_DOUBT));
    stage.mfp(MfpFault.LINK_CUT, false);
    done(stage.branch().scan(second));
    Open two = stage.open(Step.SCAN_PAGES);
    refused(stage.branch().scan(late.getFirst()), FailureCode.PAGE_OF_ANOTHER_ISSUANCE);
    stopped(stage, two, second);
  }

  /** From a stop nothing leads to a hand-over. */
  private static void stopped(Stage stage, Open open, String slip) {
    stage.open(Step.STOPPED);
    for (String page : stage.papers(open.item().id())) {
      must(stage.branch().scan(page) instanceof DeskAnswer.NotDone, "scanned on after a stop");
    }
    must(stage.branch().takeFee() instanceof DeskAnswer.NotDone, "a fee after a stop");
    must(stage.branch().scan(slip) instanceof DeskAnswer.NotDone, "a hand-over after a stop");
    DeskAnswer unread = stage.voided(open.item().id(), VoidReason.PAGES_DO_NOT_AGREE);
    refused(unread, FailureCode.ALARM_NOT_READ);
    stage.readAlarms();
    done(stage.voided(open.item().id(), VoidReason.PAGES_DO_NOT_AGREE));
  }

  private static void fukushima(Stage stage) {
    stage.lobby(LobbyState.Start.class);
    var offer = stage.branch().offers().getFirst();
    stage.touch(
        new LobbyTouch.ChooseErrand(ErrandId.CERTIFICATE),
        new CertificateTouch.ChooseMunicipality(offer),
        new CertificateTouch.ChoosePurpose(offer.municipality().purposes().getFirst()),
        new LobbyTouch.Next());
    stage.lobby(CertificateState.PlaceCard.class);
    stage.layCard(ONE);
    stage.lobby(CertificateState.PinEntry.class);
    stage.typePin(Personas.PIN.substring(0, 3)); // and walks away with the card
    stage.takeCard();
    must(
        stage.lobby(LobbyState.Problem.class).why() == FailureCode.CARD_REMOVED,
        "the session didn't end with the card");
    stage.touch(new LobbyTouch.Next());
    stage.lobby(LobbyState.Start.class);
    stage.layCard(OTHER); // the next person: nothing of the one before goes on
    stage.touch(new LobbyTouch.Next());
    stage.lobby(LobbyState.Start.class);
    stage.takeCard();
    must(
        stage.journal().stream().noneMatch(l -> l.contains("\"event\":\"requested\"")),
        "something was asked for");
  }

  private static void refused(DeskAnswer answer, FailureCode expected) {
    must(
        answer instanceof DeskAnswer.NotDone(var why) && why == expected,
        "not refused with " + expected.code() + ": " + answer);
  }
}
