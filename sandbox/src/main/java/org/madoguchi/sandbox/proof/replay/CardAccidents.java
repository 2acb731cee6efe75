package org.madoguchi.sandbox.proof.replay;

import static org.madoguchi.sandbox.proof.replay.Stage.must;

import java.time.Duration;
import java.util.List;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.electronic.lobby.CardToday;
import org.madoguchi.app.errand.electronic.lobby.ElectronicLobby;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState;
import org.madoguchi.app.errand.electronic.lobby.Purpose;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.gateway.GatewayFaults;
import org.madoguchi.sandbox.city.gateway.GatewayFaults.Fault;

/**
 * What can go wrong while an authority changes a card through a terminal (errands.md S5.5). But for
 * Estonia nobody has told of such an accident: these are the causes of the certificates' accidents,
 * played where cards are changed.
 */
final class CardAccidents {
  private static final String ONE = "ordinary";
  private static final String OTHER = "household";
  private static final String DUE = "certificate-due";
  private static final String PASSWORD = "MIHON85";
  private static final String NOWHERE = "nowhere so far";

  /** Long enough to do something meanwhile. */
  private static final GatewayFaults SLOW = GatewayFaults.ordersLate(Duration.ofSeconds(3));

  private CardAccidents() {}

  static List<Accident> all() {
    return List.of(
        new Accident(
            "estonia-2017",
            "2017",
            "Estonia",
            "Cards were renewed from a distance; updates that broke off had to be resumed, and some"
                + " cards were left unusable.",
            "The old certificate works until the new one is read back; what broke off is an open"
                + " order, on the slip and in the book, and goes on wherever the card lies next.",
            CardAccidents::estonia),
        new Accident(
            "cards-swapped",
            "not seen",
            NOWHERE,
            "In the middle of an order another card is put back in place of the order's.",
            "The card is known again by its name under the authority's salt: nothing is sent to"
                + " another one (W06), and the order waits for its own.",
            CardAccidents::swapped),
        new Accident(
            "scripts-mixed",
            "not seen",
            NOWHERE,
            "As at Takamatsu: of two simultaneous askers each gets the script that was meant for"
                + " the other's card.",
            "The channel is between one card and the authority: its cryptogram is wrong for any"
                + " other, and nothing is written on either card (W02).",
            CardAccidents::mixed),
        new Accident(
            "batch-replayed",
            "not seen",
            NOWHERE,
            "As at Munakata: the gateway answers with what it answered before, so that a batch of"
                + " commands goes to the card twice.",
            "The card refuses what isn't the next in its channel; the order ends (W02) and what is"
                + " on the card stays.",
            CardAccidents::replayed),
        new Accident(
            "script-that-signs",
            "not seen",
            NOWHERE,
            "Among an authority's commands is one that would sign with the holder's key.",
            "The batch is judged before its first command: nothing of it reaches the card, the"
                + " script ends and an alarm is raised (W07).",
            CardAccidents::signs),
        new Accident(
            "card-of-another-municipality",
            "not seen",
            NOWHERE,
            "Somebody asks a municipality for an order whose card another one has issued.",
            "Refused in the neutral words for all that concerns a person (O01); nothing is"
                + " written.",
            stage -> {
              Seat seat = stage.seat(1);
              overview(seat, () -> seat.lay("neighbour"));
              unlock(seat);
              problem(seat, FailureCode.MUNICIPAL_COUNTER);
              nothingDone(stage);
            }),
        new Accident(
            "card-of-no-authority",
            "not seen",
            NOWHERE,
            "A test card, or a forged one, signs an order: as good a card, certified by nobody that"
                + " counts.",
            "The gateway doesn't know who certified it (E04); nothing is written.",
            stage -> {
              Seat seat = stage.seat(1);
              overview(seat, () -> seat.layStrange(ONE));
              unlock(seat);
              problem(seat, FailureCode.ELECTRONIC_CERTIFICATE_NOT_TRUSTED);
              nothingDone(stage);
            }));
  }

  // ---- plays

  private static void estonia(Stage stage) {
    Seat seat = stage.seat(1);
    for (int attempt = 0; !brokenOff(stage, seat); attempt++) {
      must(attempt < 4, "no renewal broke off after the card was changed");
    }
    ElectronicState.SlipOut slip = seat.see(ElectronicState.SlipOut.class);
    must(slip.slipFor() == ElectronicState.SlipFor.COME_AGAIN, "a slip that says it is done");
    seat.touch(new LobbyTouch.Next());
    seat.see(LobbyState.Goodbye.class);
    seat.touch(new LobbyTouch.Next());
    Seat another = stage.seat(2); // at another terminal
    ElectronicState.Overview after = overview(another, () -> another.lay(DUE));
    must(after.today().open() != null, "nobody knows of an order that broke off");
    another.touch(new LobbyTouch.Pick("resume"));
    type(another, Purpose.PROOF, Personas.PIN);
    another.see(ElectronicState.Finished.class);
    must(told(stage, "card-order-confirmed"), "the order has no end");
  }

  /**
   * Somebody takes the card in the middle of a renewal, and goes home.
   *
   * @return whether something was written by then: before it the order is just given up
   */
  private static boolean brokenOff(Stage stage, Seat seat) {
    overview(seat, () -> seat.lay(DUE));
    choose(seat, CardToday.Group.RENEW, "renew-authentication");
    seat.see(ElectronicState.PinPad.class, p -> p.purpose() == Purpose.CONSENT && p.typed() == 0);
    seat.type(Personas.PIN);
    stage.gateway(SLOW);
    next(seat, Purpose.CONSENT, Personas.PIN);
    seat.see(ElectronicState.Working.class, w -> w.percent() >= 15); // the new key is next
    seat.take();
    LobbyState after =
        seat.see(
            LobbyState.class,
            s ->
                s instanceof ElectronicState.PutBack
                    || s instanceof ElectronicState.SlipOut
                    || s instanceof LobbyState.Problem);
    stage.gateway(GatewayFaults.NONE);
    switch (after) {
      case ElectronicState.PutBack _ -> seat.touch(new LobbyTouch.Pick("later"));
      case LobbyState.Problem _ -> {
        seat.touch(new LobbyTouch.Next());
        return false;
      }
      default -> {}
    }
    return true;
  }

  private static void swapped(Stage stage) {
    Seat seat = stage.seat(1);
    overview(seat, () -> seat.lay(OTHER));
    unlock(seat);
    password(seat, () -> stage.gateway(SLOW));
    seat.see(ElectronicState.Working.class, w -> w.percent() >= 50);
    seat.take();
    seat.see(ElectronicState.PutBack.class);
    stage.gateway(GatewayFaults.NONE);
    seat.lay(ONE);
    problem(seat, FailureCode.CARD_OF_ANOTHER_ORDER);
    must(!told(stage, "pin-set"), "something was set");
    settled(stage, OTHER);
  }

  private static void mixed(Stage stage) {
    for (int attempt = 0; attempt < 5; attempt++) {
      Seat one = stage.seat(1);
      Seat two = stage.seat(2);
      overview(one, () -> one.lay(ONE));
      unlock(one);
      overview(two, () -> two.lay(OTHER));
      unlock(two);
      typed(one);
      typed(two);
      stage.gateway(GatewayFaults.of(Fault.SWAP));
      one.touch(new LobbyTouch.Next());
      two.touch(new LobbyTouch.Next());
      ElectronicState first = over(one);
      ElectronicState second = over(two);
      stage.gateway(GatewayFaults.NONE);
      if (first instanceof ElectronicState.Unfinished a
          && second instanceof ElectronicState.Unfinished b) {
        must(a.why() == FailureCode.CARD_CHANNEL_REFUSED, "not refused by the card: " + a.why());
        must(b.why() == FailureCode.CARD_CHANNEL_REFUSED, "not refused by the card: " + b.why());
        nothingDone(stage);
        return;
      }
      stage.leave();
    }
    throw new Stage.Missed("two scripts never met");
  }

  private static void replayed(Stage stage) {
    Seat seat = stage.seat(1);
    overview(seat, () -> seat.lay(ONE));
    unlock(seat);
    password(seat, () -> stage.gateway(GatewayFaults.of(Fault.DUPLICATE)));
    unfinished(seat, FailureCode.CARD_CHANNEL_REFUSED);
    nothingDone(stage);
  }

  private static void signs(Stage stage) {
    Seat seat = stage.seat(1);
    overview(seat, () -> seat.lay(ONE));
    unlock(seat);
    password(seat, () -> stage.gateway(GatewayFaults.of(Fault.SCRIPT_SIGNS)));
    unfinished(seat, FailureCode.CARD_COMMAND_FORBIDDEN);
    must(
        stage
            .branch()
            .office()
            .alarm()
            .filter(a -> a.why() == FailureCode.CARD_COMMAND_FORBIDDEN)
            .isPresent(),
        "no alarm");
    nothingDone(stage);
    settled(stage, ONE);
  }

  /** What broke off goes on where its own card lies, and ends. */
  private static void settled(Stage stage, String persona) {
    stage.gateway(GatewayFaults.NONE);
    stage.leave();
    Seat seat = stage.seat(2);
    ElectronicState.Overview overview = overview(seat, () -> seat.lay(persona));
    must(overview.today().open() != null, "nobody knows of an order that broke off");
    seat.touch(new LobbyTouch.Pick("resume"));
    password(seat, () -> {});
    seat.see(ElectronicState.Finished.class);
    must(told(stage, "pin-set"), "the order has no end");
  }

  // ---- hands

  private static ElectronicState.Overview overview(Seat seat, Runnable laysCard) {
    seat.see(LobbyState.Start.class);
    seat.touch(new LobbyTouch.ChooseErrand(ElectronicLobby.ID));
    seat.see(ElectronicState.Places.class);
    seat.touch(new LobbyTouch.Pick(City.MIHON_SHI));
    seat.see(ElectronicState.LayCard.class);
    laysCard.run();
    return seat.see(ElectronicState.Overview.class);
  }

  private static void choose(Seat seat, CardToday.Group group, String wish) {
    seat.touch(new LobbyTouch.Pick(group.name()));
    seat.see(ElectronicState.Which.class);
    seat.touch(new LobbyTouch.Pick(wish));
    seat.see(ElectronicState.Explain.class);
    seat.touch(new LobbyTouch.Next());
  }

  /** A password is to be set anew, and the card says yes to it. */
  private static void unlock(Seat seat) {
    choose(seat, CardToday.Group.UNLOCK, "unlock-signature");
    type(seat, Purpose.CONSENT, Personas.PIN);
  }

  private static void type(Seat seat, Purpose purpose, String secret) {
    seat.see(ElectronicState.PinPad.class, p -> p.purpose() == purpose && p.typed() == 0);
    seat.type(secret);
    next(seat, purpose, secret);
  }

  private static void next(Seat seat, Purpose purpose, String secret) {
    seat.see(
        ElectronicState.PinPad.class, p -> p.purpose() == purpose && p.typed() == secret.length());
    seat.touch(new LobbyTouch.Next());
  }

  /** The new password is typed twice; then only the key to go on is to be touched. */
  private static void typed(Seat seat) {
    type(seat, Purpose.NEW, PASSWORD);
    seat.see(ElectronicState.PinPad.class, p -> p.purpose() == Purpose.AGAIN && p.typed() == 0);
    seat.type(PASSWORD);
    seat.see(
        ElectronicState.PinPad.class,
        p -> p.purpose() == Purpose.AGAIN && p.typed() == PASSWORD.length());
  }

  /**
   * @param before what happens before the script begins
   */
  private static void password(Seat seat, Runnable before) {
    typed(seat);
    before.run();
    seat.touch(new LobbyTouch.Next());
  }

  /** Where a script ended. */
  private static ElectronicState over(Seat seat) {
    return seat.see(
        ElectronicState.class,
        s -> s instanceof ElectronicState.Unfinished || s instanceof ElectronicState.Finished);
  }

  private static void unfinished(Seat seat, FailureCode expected) {
    must(
        over(seat) instanceof ElectronicState.Unfinished(var _, FailureCode why) && why == expected,
        "not stopped with " + expected.code());
  }

  private static void problem(Seat seat, FailureCode expected) {
    FailureCode why = seat.see(LobbyState.Problem.class).why();
    must(why == expected, "not refused with " + expected.code() + ": " + why);
  }

  private static void nothingDone(Stage stage) {
    must(!told(stage, "card-order-confirmed"), "something was written");
    must(!told(stage, "pin-set"), "a PIN was set");
  }

  private static boolean told(Stage stage, String event) {
    return stage.journal().stream().anyMatch(l -> l.contains("\"event\":\"" + event + "\""));
  }
}
