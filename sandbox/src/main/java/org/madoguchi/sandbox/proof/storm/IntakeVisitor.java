package org.madoguchi.sandbox.proof.storm;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.intake.lobby.IntakeEnd;
import org.madoguchi.app.errand.intake.lobby.IntakeLobby;
import org.madoguchi.app.errand.intake.lobby.IntakeLobbyState;
import org.madoguchi.app.errand.support.lobby.SupportState;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.errand.support.lobby.Told;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.card.PinReference;

/**
 * One resident at the product's own lobby session, with the product's own errand for taking
 * applications in: tells one, or comes with the slip, waits for an officer, stands before the
 * camera, and types the new card's PINs.
 */
final class IntakeVisitor {
  /** Nobody waits longer for an officer, ms. */
  private static final long PATIENCE = 1_200_000;

  /** What PINs are called in what officers get. */
  private static final Map<PinReference, String> NAMES =
      Map.of(
          PinReference.DIGITAL_SIGNATURE, "signature",
          PinReference.USER_AUTHENTICATION, "authentication",
          PinReference.RESIDENT_REGISTER, "register",
          PinReference.TEXT, "text");

  private final IntakeHall hall;
  private final RandomGenerator random;
  private final double odds;
  private final LobbyHands hands;
  private final StormBooth camera;
  private final @Nullable Teller teller;
  private final Applicant who;
  private final Map<PinReference, String> pins = new HashMap<>();

  /** With which slip; null: it isn't out yet. */
  private @Nullable ApplicationGuest guest;

  private IntakeWitness.@Nullable Told told;
  private Where where = Where.HOME;

  /** Where somebody goes from a terminal. */
  enum Where {
    HOME,
    DESK,
    /** To the terminal once more, after a while. */
    LOBBY
  }

  /**
   * A visit has come to its end.
   *
   * @param guest who has a slip; null: somebody without
   */
  record Gone(@Nullable ApplicationGuest guest, Where to) {}

  /**
   * @param who stands there
   * @param guest with which slip; null: to tell a new one
   * @param gone told when the terminal is free again
   */
  IntakeVisitor(
      World world,
      String terminal,
      Applicant who,
      @Nullable ApplicationGuest guest,
      Consumer<Gone> gone) {
    this.hall = world.intakes();
    this.random = world.random();
    this.odds = world.odds().resident();
    this.who = who;
    this.guest = guest;
    where = guest == null ? Where.HOME : Where.LOBBY;
    camera = new StormBooth(world.agenda(), random, odds / 3, world.applications()::nextPicture);
    camera.person(who.number());
    if (guest != null) {
      hall.witness().stands(guest.told(), who.number());
    }
    hands =
        new LobbyHands(
            world,
            terminal,
            new IntakeLobby(
                world.branch().intakes(),
                world.branch()::read,
                camera.booth(),
                world.agenda(),
                world.config().branch().zone()),
            odds,
            this::does,
            () -> gone.accept(new Gone(this.guest, where)));
    teller =
        guest == null ? new Teller(world, hands, camera, who, odds, false, this::confirms) : null;
  }

  /** The process dies; what somebody has in the hand stays there. */
  Gone die() {
    hands.die();
    return new Gone(guest, guest == null ? Where.HOME : where);
  }

  private void does(LobbyState state) {
    switch (state) {
      case SupportState.SlipOut s -> {
        IntakeWitness.Told all = told;
        if (all != null) {
          guest = new ApplicationGuest(who.number(), all.all(), s.code(), s.receipt());
          where = Where.DESK;
        }
        hands.next();
      }
      case SupportState s when teller != null -> teller.does(s);
      case IntakeEnd s -> ends(s);
      case IntakeLobbyState s -> does(s);
      default -> throw new IllegalStateException("no state of this errand: " + state);
    }
  }

  private void does(IntakeLobbyState state) {
    switch (state) {
      case IntakeLobbyState.Which _ -> hands.pick(guest == null ? "fresh" : "with-slip");
      case IntakeLobbyState.Moving _ -> hands.pick(random.nextInt(6) == 0 ? "yes" : "no");
      case IntakeLobbyState.OldCard _ -> hands.pick(random.nextInt(3) == 0 ? "yes" : "no");
      case IntakeLobbyState.ShowSlip _ -> {
        camera.holds(List.of(Objects.requireNonNull(guest).code()));
        hands.later(10_000, () -> hands.pick("number-type"));
      }
      case IntakeLobbyState.TypeNumber _ -> {
        Objects.requireNonNull(guest)
            .receipt()
            .chars()
            .filter(Character::isLetterOrDigit)
            .forEach(c -> hands.touch(new SupportTouch.Type(String.valueOf((char) c))));
        hands.next();
        hands.later(10_000, () -> hands.touch(new LobbyTouch.Stop()));
      }
      case IntakeLobbyState.WrongSlip _ -> {
        where = Where.HOME;
        hands.touch(new LobbyTouch.Stop());
      }
      case IntakeLobbyState.Coming _ -> {}
      case IntakeLobbyState.Waiting _, IntakeLobbyState.InCall _ -> waits();
      case IntakeLobbyState.PinsAhead s -> {
        hall.witness().shownAccepted(s.id().hex());
        pins.clear();
        hands.next();
      }
      case IntakeLobbyState.TypePin s -> types(s);
      case IntakeLobbyState.SamePin s -> {
        boolean same = random.nextBoolean();
        if (same) {
          String first = Objects.requireNonNull(pins.get(s.all().getFirst()));
          s.all().stream()
              .filter(pin -> pin != PinReference.DIGITAL_SIGNATURE)
              .forEach(pin -> pins.put(pin, first));
          typed(s);
        }
        hands.pick(same ? "same" : "other");
      }
      case IntakeLobbyState.LookAtPin _, IntakeLobbyState.SendingPins _, IntakeEnd _ -> {}
    }
  }

  // ---- the call

  private void waits() {
    if (hands.happens(odds / 20)) {
      hands.touch(new LobbyTouch.Stop()); // and comes again
      return;
    }
    camera.person(who.number());
    hands.later(
        PATIENCE,
        () -> {
          where = random.nextBoolean() ? Where.HOME : Where.LOBBY;
          hands.touch(new LobbyTouch.Stop());
        });
  }

  // ---- the PINs

  private void types(IntakeLobbyState.TypePin state) {
    PinReference pin = state.pin();
    String secret;
    if (state.again()) {
      String first = Objects.requireNonNull(pins.get(pin));
      secret = hands.happens(odds / 2) ? invents(pin) : first;
    } else {
      secret = invents(pin);
      pins.put(pin, secret);
    }
    typed(state);
    hands.secret(secret);
    // the screen is the same when some of it is typed
    hands.later(500, hands::next);
  }

  private void typed(IntakeLobbyState.WithSlip state) {
    Map<String, String> named = new HashMap<>();
    pins.forEach((pin, secret) -> named.put(Objects.requireNonNull(NAMES.get(pin)), secret));
    hall.witness().types(state.id().hex(), named);
  }

  private String invents(PinReference pin) {
    return pin == PinReference.DIGITAL_SIGNATURE
        ? String.format(Locale.ROOT, "TSUMUJI%04d", random.nextInt(10_000))
        : String.format(Locale.ROOT, "%04d", random.nextInt(10_000));
  }

  // ---- the end

  private void ends(IntakeEnd state) {
    String id = state.id().hex();
    switch (state) {
      case IntakeEnd.AtDesk _, IntakeEnd.ComeAgain _ -> where = Where.DESK;
      case IntakeEnd.GiveOldCard _ -> {
        hall.witness().shownAccepted(id);
        where = Where.DESK;
      }
      case IntakeEnd.PinsOnPaper _ -> {
        hall.witness().shownAccepted(id);
        where = Where.HOME;
      }
      case IntakeEnd.Done _ -> {
        hall.witness().shownAccepted(id);
        over(id);
      }
      case IntakeEnd.Refused _ -> over(id);
    }
    hands.later(4_000, hands::next);
  }

  private void over(String id) {
    hall.witness().over(id);
    hall.look();
    where = Where.HOME;
  }

  // ---- all of it

  private void confirms(Told all) {
    ApplicationWitness.Confirmed what = ApplicationWitness.Confirmed.of(who, all, null);
    if (!Objects.requireNonNull(teller).right(what)) {
      hands.touch(new LobbyTouch.Stop());
      return;
    }
    told = new IntakeWitness.Told(what, all.yes(IntakeHall.MOVING), all.yes(IntakeHall.OLD_CARD));
    hall.witness().confirms(Objects.requireNonNull(all.id()).hex(), told);
    hands.next();
  }
}
