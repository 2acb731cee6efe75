package org.madoguchi.sandbox.proof.replay;

import static org.madoguchi.sandbox.proof.replay.Stage.must;

import java.util.List;
import java.util.Optional;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.lobby.Course;
import org.madoguchi.app.errand.registration.lobby.RegistrationLobby;
import org.madoguchi.app.errand.registration.lobby.RegistrationState;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.ConfirmName;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Finished;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.InDoubt;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.Overview;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.PinPad;
import org.madoguchi.app.errand.registration.lobby.RegistrationState.TypeAccount;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyTouch.Next;
import org.madoguchi.app.lobby.LobbyTouch.Pick;
import org.madoguchi.card.PinReference;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.portal.SimulatedPortal;
import org.madoguchi.sandbox.city.portal.SimulatedPortal.Accepted;

/**
 * What can go wrong while residents register at a portal (errands.md S6), played at terminals of
 * their own before the sandbox's portal over TLS. Fukushima was such an accident.
 */
final class RegistrationAccidents {
  private static final String ONE = "ordinary";
  private static final String OTHER = "household";
  private static final String NOWHERE = ApplicationAccidents.NOWHERE;

  private RegistrationAccidents() {}

  static List<Accident> all() {
    return List.of(
        new Accident(
            "fukushima-2023",
            "2023",
            "福島市",
            "A resident signed in at a support terminal and left without signing out; the next"
                + " one's account was registered under the first one's name.",
            "Nobody is signed in: with the card goes everything that was its holder's, and each"
                + " request is signed by the card that lies there. The next one sees and writes the"
                + " own.",
            RegistrationAccidents::fukushima),
        new Accident(
            "card-swapped-before-the-writing",
            "not seen",
            NOWHERE,
            "Between the reading of one resident's registrations and the yes to the writing another"
                + " card lies there.",
            "It isn't the same card any more (C05, C08): nothing is signed, nothing is sent.",
            RegistrationAccidents::swapped),
        new Accident(
            "account-of-the-family",
            "not seen",
            NOWHERE,
            "Somebody registers a relative's account, and says that it is the own.",
            "The bank knows in whose name it is: refused (N08), and the slip of what was registered"
                + " before comes out all the same.",
            RegistrationAccidents::family),
        new Accident(
            "key-touched-twice",
            "not seen",
            NOWHERE,
            "The key that writes is touched five times at once.",
            "One request is drawn up and signed: it is written once.",
            RegistrationAccidents::twice),
        new Accident(
            "answer-after-the-visit",
            "not seen",
            NOWHERE,
            "A portal's answer for one resident comes while the next one waits for the same thing.",
            "It is dropped, wiped and noted; the next one's screen shows the own.",
            RegistrationAccidents::late),
        new Accident(
            "line-cut-after-sending",
            "not seen",
            NOWHERE,
            "The line breaks after a writing was sent; once its receipt can be had, once not.",
            "With the receipt it is read back and finished. Without, it is in doubt (N06), nothing"
                + " is sent again, and the next visit shows what is there.",
            RegistrationAccidents::cut));
  }

  // ---- plays

  private static void fukushima(Stage stage) {
    Seat seat = stage.seat(1);
    overview(stage, seat, ONE);
    account(seat);
    seat.take(); // and walks away
    must(
        seat.see(LobbyState.Problem.class).why() == FailureCode.CARD_REMOVED,
        "it goes on without the card");
    seat.touch(new Next()); // the next one touches on, where the first one left
    seat.touch(new Pick("next"));
    seat.see(LobbyState.Start.class);
    seat.touch(new Next());
    overview(stage, seat, OTHER);
    account(seat);
    typed(seat, account(stage, OTHER, 0));
    written(seat);
    must(accepted(stage).equals(List.of(OTHER)), "written for " + accepted(stage));
    must(
        stage.portal().account(ONE).isEmpty()
            && stage.portal().account(OTHER).equals(Optional.of(account(stage, OTHER, 0))),
        "the account is the first one's");
  }

  private static void swapped(Stage stage) {
    Seat seat = stage.seat(1);
    overview(stage, seat, ONE);
    confirm(stage, seat, ONE);
    seat.lay(OTHER);
    seat.touch(new Next());
    FailureCode why = seat.see(LobbyState.Problem.class).why();
    must(
        why == FailureCode.CARD_CHANGED || why == FailureCode.CARD_REMOVED,
        "not stopped for the card: " + why);
    must(accepted(stage).isEmpty(), "something was written");
  }

  private static void family(Stage stage) {
    Seat seat = stage.seat(1);
    overview(stage, seat, OTHER);
    confirm(stage, seat, OTHER);
    seat.touch(new Next());
    seat.see(Finished.class);
    seat.touch(new Pick("more"));
    type(seat, PinReference.USER_AUTHENTICATION);
    seat.see(Overview.class);
    account(seat);
    typed(seat, account(stage, OTHER, 1));
    FailureCode why = seat.see(LobbyState.Problem.class).why();
    must(why == FailureCode.ACCOUNT_NOT_THE_HOLDERS, "not refused by the bank: " + why);
    seat.take();
    must(
        seat.see(RegistrationState.SlipOut.class).done().size() == 1,
        "no slip of what was registered before");
    must(stage.portal().account(OTHER).isEmpty(), "the account was taken");
    must(accepted(stage).size() == 1, "more was written: " + accepted(stage));
  }

  private static void twice(Stage stage) {
    Seat seat = stage.seat(1);
    overview(stage, seat, ONE);
    confirm(stage, seat, ONE);
    for (int i = 0; i < 5; i++) {
      seat.touch(new Next());
    }
    seat.see(Finished.class);
    must(accepted(stage).equals(List.of(ONE)), "written " + accepted(stage).size() + " times");
  }

  private static void late(Stage stage) {
    Seat seat = stage.seat(1);
    Runnable release = stage.portal().holdBack();
    begin(stage, seat, ONE);
    type(seat, PinReference.USER_AUTHENTICATION);
    stage.until("the portal is asked", () -> stage.portal().holding() == 1);
    seat.take();
    seat.see(LobbyState.Problem.class);
    seat.touch(new Next());
    begin(stage, seat, OTHER);
    type(seat, PinReference.USER_AUTHENTICATION);
    stage.until("it is asked for the next one", () -> stage.portal().holding() == 2);
    release.run();
    seat.see(Overview.class);
    confirm(stage, seat, OTHER);
    stage.until("the journal has it", () -> told(stage, "portal-answer-dropped"));
    must(accepted(stage).isEmpty(), "something was written");
  }

  private static void cut(Stage stage) {
    Seat seat = stage.seat(1);
    overview(stage, seat, ONE);
    confirm(stage, seat, ONE);
    stage.portal().go(SimulatedPortal.Fault.ANSWER_LOST);
    seat.touch(new Next());
    seat.see(Finished.class, f -> !f.already());
    stage.leave();
    stage.portal().go(SimulatedPortal.Fault.NONE);
    overview(stage, seat, OTHER);
    confirm(stage, seat, OTHER);
    stage.portal().go(SimulatedPortal.Fault.LINE_CUT);
    seat.touch(new Next());
    must(seat.see(InDoubt.class).lying(), "in doubt without a card");
    stage.leave();
    stage.portal().go(SimulatedPortal.Fault.NONE);
    must(overview(stage, seat, OTHER).course().stands().insurance(), "it isn't seen the next time");
    must(accepted(stage).equals(List.of(ONE, OTHER)), "written twice: " + accepted(stage));
    must(
        stage.journal().stream().filter(l -> l.contains("\"event\":\"portal-written\"")).count()
            == 1,
        "the journal knows more than the branch");
  }

  // ---- hands

  private static void begin(Stage stage, Seat seat, String persona) {
    stage.until("it is offered", () -> stage.branch().registrations().now().isPresent());
    seat.see(LobbyState.Start.class);
    seat.touch(new LobbyTouch.ChooseErrand(RegistrationLobby.ID));
    seat.see(RegistrationState.Explain.class);
    seat.touch(new Next());
    seat.see(RegistrationState.LayCard.class);
    seat.lay(persona);
  }

  private static Overview overview(Stage stage, Seat seat, String persona) {
    begin(stage, seat, persona);
    type(seat, PinReference.USER_AUTHENTICATION);
    return seat.see(Overview.class);
  }

  private static void type(Seat seat, PinReference pin) {
    seat.see(PinPad.class, p -> p.pin() == pin && p.typed() == 0);
    seat.type(Personas.PIN);
    seat.see(PinPad.class, p -> p.pin() == pin && p.enough());
    seat.touch(new Next());
  }

  /** Insurance, up to the question that a writing follows: whoever lies there sees the own name. */
  private static void confirm(Stage stage, Seat seat, String persona) {
    seat.touch(new Pick("insurance"));
    type(seat, PinReference.TEXT);
    own(stage, seat.see(ConfirmName.class).course(), persona);
  }

  private static void own(Stage stage, Course course, String persona) {
    must(
        course.told().holder().reveal().equals(stage.persona(persona).holder().name()),
        "another's name is shown");
  }

  /**
   * An account at ゆうちょ銀行 of somebody of a persona's household.
   *
   * @param member 0: the first one in its register
   */
  private static BankAccount account(Stage stage, String persona, int member) {
    return stage
        .portal()
        .banks()
        .account(BankAccount.POST_BANK, stage.persona(persona).household().members().get(member))
        .orElseThrow();
  }

  private static void account(Seat seat) {
    seat.touch(new Pick("account"));
    seat.see(RegistrationState.ChooseBank.class);
    seat.touch(new Pick("post"));
    seat.see(TypeAccount.class);
  }

  /** As it stands on its passbook, said to be the own, and written. */
  private static void typed(Seat seat, BankAccount account) {
    digits(seat, "1" + account.branch().substring(0, 2) + "00");
    digits(seat, account.number() + "1");
    seat.see(RegistrationState.CheckAccount.class, c -> c.account().equals(account));
    seat.touch(new Next());
    type(seat, PinReference.TEXT);
    seat.see(RegistrationState.OwnAccount.class);
    seat.touch(new Next());
    seat.see(ConfirmName.class);
    seat.touch(new Next());
  }

  private static void digits(Seat seat, String digits) {
    seat.see(TypeAccount.class, t -> t.text().isEmpty());
    for (int i = 0; i < digits.length(); i++) {
      seat.touch(new SupportTouch.Type(digits.substring(i, i + 1)));
    }
    seat.see(TypeAccount.class, t -> t.text().equals(digits));
    seat.touch(new Next());
  }

  private static void written(Seat seat) {
    seat.see(Finished.class, f -> !f.already());
  }

  /** For whom something was written, in order. */
  private static List<String> accepted(Stage stage) {
    return stage.portal().accepted().stream().map(Accepted::resident).toList();
  }

  private static boolean told(Stage stage, String event) {
    return stage.journal().stream().anyMatch(l -> l.contains("\"event\":\"" + event + "\""));
  }
}
