package org.madoguchi.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.LobbyCall;
import org.madoguchi.app.branch.OfficeSnapshot;
import org.madoguchi.app.branch.OfficeSnapshot.Open;
import org.madoguchi.app.branch.OfficeSnapshot.Step;
import org.madoguchi.app.branch.alarm.Alarm;
import org.madoguchi.app.branch.staff.StaffNumber;
import org.madoguchi.app.errand.CaseAtDesk;
import org.madoguchi.app.errand.CaseAtDesk.Todo;
import org.madoguchi.app.errand.certificate.FeeWay;
import org.madoguchi.app.errand.certificate.VoidReason;
import org.madoguchi.app.sound.Chime;
import org.madoguchi.app.sound.OfficeSound;
import org.madoguchi.app.sound.Sound;
import org.madoguchi.config.Language;

class HeardTest {
  private static final OfficeView IDLE =
      Samples.view(Samples.snapshot(Optional.empty(), Samples.RESIDENCE));

  private static final OfficeView NOBODY = Samples.view(Samples.snapshot(Optional.empty()));

  private static OfficeView at(Open open) {
    return Samples.view(Samples.snapshot(Optional.of(open)));
  }

  private static void sounds(OfficeSound cue, OfficeView before, OfficeView after) {
    assertEquals(Optional.of(cue), Heard.between(before, after));
  }

  private static void silent(OfficeView before, OfficeView after) {
    assertEquals(Optional.empty(), Heard.between(before, after));
  }

  @Test
  void whatIsScannedAndAgreesIsHeard() {
    OfficeView printing = at(Samples.open(Samples.RESIDENCE, Step.PRINTING));
    OfficeView one = at(Samples.scanned(Samples.RESIDENCE, 1));
    OfficeView two = at(Samples.scanned(Samples.RESIDENCE, 2));
    OfficeView fee = at(Samples.open(Samples.RESIDENCE, Step.TAKE_FEE));
    sounds(OfficeSound.AGREED, IDLE, printing);
    sounds(OfficeSound.AGREED, one, two);
    sounds(OfficeSound.AGREED, one, fee);
    OfficeView handOver = at(Samples.open(Samples.RESIDENCE, Step.HAND_OVER));
    sounds(OfficeSound.DONE, handOver, Samples.finished(IDLE, true));
    sounds(OfficeSound.AGREED, confirm(), confirm("07"));
  }

  private static OfficeView confirm(String... seen) {
    return Samples.view(
        Samples.snapshot(Optional.of(Samples.scanned(Samples.RESIDENCE, 1))),
        new OfficePanel.Confirm(
            Samples.RESIDENCE,
            new OfficePanel.DestructiveAction.Voiding(VoidReason.PAPER_DAMAGED),
            2,
            List.of(seen).stream().map(StaffNumber::new).toList()));
  }

  @Test
  void whatIsOnlyTouchedOrHappensByItselfIsNot() {
    OfficeView printing = at(Samples.open(Samples.RESIDENCE, Step.PRINTING));
    OfficeView scan = at(Samples.scanned(Samples.RESIDENCE, 0));
    OfficeView fee = at(Samples.open(Samples.RESIDENCE, Step.TAKE_FEE));
    OfficeView paid = at(Samples.settled(Samples.RESIDENCE, Step.HAND_OVER, new FeeWay.Cash()));
    silent(IDLE, IDLE);
    silent(printing, scan);
    silent(fee, paid);
    silent(fee, Samples.finished(NOBODY, false));
    silent(IDLE, Samples.in(Language.EN, IDLE));
    silent(IDLE, Samples.at(Samples.NOW.plusSeconds(60), IDLE));
    // A reprint takes scanned pages away.
    silent(at(Samples.scanned(Samples.RESIDENCE, 2)), printing);
  }

  @Test
  void anApplicationThatIsSentIsHeard() {
    OfficeView sending =
        Samples.view(IDLE.snapshot().with(List.of(LookSamples.of(new Todo.Sending()))));
    OfficeView sent =
        Samples.view(
            IDLE.snapshot()
                .with(List.of(LookSamples.of(new Todo.Done(CaseAtDesk.Outcome.MAIL_SENT)))));
    OfficeView refused =
        Samples.view(IDLE.snapshot().with(List.of(LookSamples.of(LookSamples.JUDGE))));
    sounds(OfficeSound.DONE, sending, sent);
    silent(sent, IDLE);
    sounds(OfficeSound.NEW_SLIP, sending, refused); // the clerk's turn again
  }

  @Test
  void whoComesWithPapersIsHeardOnce() {
    OfficeView due =
        Samples.view(IDLE.snapshot().with(List.of(CaseSamples.of(CaseSamples.PAPERS))));
    OfficeView seen =
        Samples.view(IDLE.snapshot().with(List.of(CaseSamples.of(new Todo.BackToLobby()))));
    sounds(OfficeSound.NEW_SLIP, IDLE, due);
    silent(due, due);
    silent(due, seen);
    silent(IDLE, seen);
  }

  @Test
  void eachRefusalIsHeardOnce() {
    OfficeView refused = Samples.refused(IDLE, FailureCode.CODE_UNKNOWN);
    sounds(OfficeSound.REFUSED, IDLE, refused);
    silent(refused, Samples.at(Samples.NOW.plusSeconds(10), refused));
    sounds(OfficeSound.REFUSED, refused, Samples.refused(IDLE, FailureCode.DESK_OCCUPIED));
    silent(refused, IDLE);
  }

  @Test
  void anAlarmIsLouderThanTheRefusalThatComesWithIt() {
    OfficeView one = at(Samples.scanned(Samples.RESIDENCE, 1));
    Open stopped =
        Samples.open(Samples.RESIDENCE, Step.STOPPED, FailureCode.PAGE_OF_ANOTHER_ISSUANCE);
    OfficeView stop = Samples.refused(at(stopped), FailureCode.PAGE_OF_ANOTHER_ISSUANCE);
    sounds(OfficeSound.ALARM, one, stop);
    sounds(OfficeSound.ALARM, IDLE, alarmed(3));
    sounds(OfficeSound.ALARM, alarmed(3), alarmed(4));
    silent(alarmed(3), alarmed(3));
    silent(alarmed(3), NOBODY);
    OfficeView store =
        Samples.view(
            new OfficeSnapshot(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.of(FailureCode.JOURNAL_BROKEN),
                Optional.empty()));
    sounds(OfficeSound.ALARM, IDLE, store);
  }

  @Test
  void theLobbysCallIsHeardWithItsReason() {
    sounds(OfficeSound.CALL_HELP, IDLE, calling(LobbyCall.Reason.HELP));
    sounds(OfficeSound.CALL_CARD_LEFT, IDLE, calling(LobbyCall.Reason.CARD_LEFT));
    sounds(
        OfficeSound.CALL_CARD_LEFT,
        calling(LobbyCall.Reason.HELP),
        calling(LobbyCall.Reason.CARD_LEFT));
    silent(calling(LobbyCall.Reason.HELP), calling(LobbyCall.Reason.HELP));
    silent(calling(LobbyCall.Reason.HELP), IDLE);
    assertEquals(Optional.of(OfficeSound.CALL_HELP), Heard.lasting(calling(LobbyCall.Reason.HELP)));
    assertEquals(Optional.empty(), Heard.lasting(IDLE));
  }

  private static OfficeView calling(LobbyCall.Reason reason) {
    return Samples.view(
        new OfficeSnapshot(
            List.of(Samples.RESIDENCE),
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.empty(),
            Optional.of(new LobbyCall("lobby-1", reason, LobbyCall.Place.PIN, Samples.NOW))));
  }

  @Test
  void aNewSlipIsHeardAndOneThatWaitedAlreadyIsNot() {
    OfficeView two =
        Samples.view(Samples.snapshot(Optional.empty(), Samples.RESIDENCE, Samples.SEAL));
    sounds(OfficeSound.NEW_SLIP, IDLE, two);
    silent(two, IDLE);
    silent(Samples.view(OfficeSnapshot.UNREACHABLE), two);
  }

  private static OfficeView alarmed(long number) {
    return Samples.view(
        new OfficeSnapshot(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new Alarm(
                    number,
                    FailureCode.ANSWER_FOR_ANOTHER_HOLDER,
                    Optional.empty(),
                    Samples.NOW))));
  }

  @Test
  void theFirstViewIsSilent() {
    List<Sound> heard = new ArrayList<>();
    Chime recording = heard::add;
    Consumer<OfficeView> ears = Heard.by(recording);
    ears.accept(Samples.refused(IDLE, FailureCode.CODE_UNKNOWN));
    ears.accept(IDLE);
    ears.accept(alarmed(1));
    ears.accept(alarmed(1));
    assertEquals(List.of(OfficeSound.ALARM), heard);
  }
}
