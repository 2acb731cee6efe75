package org.madoguchi.sandbox.proof.storm;

import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.lobby.AccountEntry.Field;
import org.madoguchi.app.errand.registration.lobby.Course;
import org.madoguchi.app.errand.registration.lobby.RegistrationLobby;
import org.madoguchi.app.errand.registration.lobby.RegistrationState;
import org.madoguchi.app.errand.registration.lobby.Wish;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbySession;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;

/**
 * Residents one after another at one of the product's own lobby sessions, with the product's own
 * errand for registrations. Whoever leaves in the middle leaves the screen as it is, and the next
 * one touches on: as in Fukushima.
 */
final class RegistrationVisitor {
  private final World world;
  private final Agenda agenda;
  private final RandomGenerator random;
  private final String terminal;
  private final List<HeldCard> cards;
  private final RegistrationWitness witness;
  private final Runnable gone;
  private final SessionTurns turns;
  private final StormReader reader;
  private final LobbySession session;
  private @Nullable LobbyState seen;
  private HeldCard who;
  private @Nullable HeldCard lying;
  private int comingStill;
  private boolean begun;
  private boolean over;

  /**
   * @param people how many come, at least one
   * @param gone told when the terminal is free again
   */
  RegistrationVisitor(
      World world,
      String terminal,
      List<HeldCard> cards,
      int people,
      RegistrationWitness witness,
      Runnable gone) {
    this.world = world;
    this.agenda = world.agenda();
    this.random = world.random();
    this.terminal = terminal;
    this.cards = cards;
    this.comingStill = people - 1;
    this.witness = witness;
    this.gone = gone;
    who = world.pick(cards);
    witness.begins(terminal);
    turns = new SessionTurns(agenda);
    reader = new StormReader(agenda, random);
    session =
        Terminal.session(
            world,
            terminal,
            reader,
            new RegistrationLobby(world.branch().registrations(), agenda),
            turns,
            this::sees);
  }

  /** The process dies: nothing of the session goes on. */
  void die() {
    over = true;
    turns.shutdown();
  }

  /** After that: the card is taken home. */
  void leave() {
    reader.close();
  }

  private boolean happens(double often) {
    return random.nextDouble() < often * world.odds().resident();
  }

  private void sees(LobbyView view) {
    LobbyState state = view.state() instanceof ErrandState e ? e.screen() : view.state();
    if (over || state.equals(seen)) {
      return;
    }
    seen = state;
    looks(state);
    if (state instanceof RegistrationState.Requesting && happens(1.5)) {
      agenda.in(random.nextInt(4_000), this::leaves);
    }
    agenda.in(
        800 + random.nextInt(2_500),
        () -> {
          if (!over && state.equals(seen)) {
            does(state);
          }
        });
  }

  /** What a screen says is held against what is. */
  private void looks(LobbyState state) {
    HeldCard card = lying;
    switch (state) {
      case RegistrationState.OwnAccount s when card != null ->
          witness.shown(terminal, name(s.course()), card.person().name());
      case RegistrationState.ConfirmName s when card != null ->
          witness.shown(terminal, name(s.course()), card.person().name());
      case RegistrationState.Finished s when !s.already() -> witness.told(terminal, s.action());
      case RegistrationState.SlipOut s ->
          s.done().forEach(action -> witness.told(terminal, action));
      default -> {}
    }
  }

  private static String name(Course course) {
    return course.told().holder().reveal();
  }

  private void touch(LobbyTouch touch) {
    session.touch(touch);
  }

  private void next() {
    touch(new LobbyTouch.Next());
  }

  private void pick(String what) {
    touch(new LobbyTouch.Pick(what));
  }

  private void takes() {
    lying = null;
    reader.take();
  }

  private void lays(HeldCard card) {
    if (!reader.occupied()) {
      lying = card;
      reader.lay(card.laid(0, false));
    }
  }

  /** With the card, or without; and the next one steps up to whatever is on the screen. */
  private void leaves() {
    if (over) {
      return;
    }
    if (random.nextInt(4) > 0) {
      takes();
    }
    if (comingStill > 0) {
      comingStill--;
      who = world.pick(cards);
    }
  }

  private void does(LobbyState state) {
    if (state instanceof LobbyState.Problem problem) {
      if (problem.cardOnReader()) {
        takes();
      } else {
        world.chronicle().note("registration problem", problem.why().code());
        next();
      }
      return;
    }
    if (!(state instanceof LobbyState.Start) && happens(0.3)) {
      leaves();
    }
    switch (state) {
      case LobbyState.Start _ when begun && comingStill == 0 -> ends();
      case LobbyState.Start _ -> {
        if (begun) {
          comingStill--;
          who = world.pick(cards);
        }
        begun = true;
        witness.begins(terminal);
        touch(new LobbyTouch.ChooseErrand(RegistrationLobby.ID));
      }
      case LobbyState.Goodbye _ -> next();
      case RegistrationState s -> does(s);
      default -> throw new IllegalStateException("no state of this errand: " + state);
    }
  }

  private void does(RegistrationState state) {
    switch (state) {
      case RegistrationState.Explain _, RegistrationState.LastTry _, RegistrationState.SlipOut _ ->
          next();
      case RegistrationState.LayCard s -> {
        if (s.lying()) {
          takes();
        } else {
          lays(happens(0.5) ? world.pick(cards) : who);
        }
      }
      case RegistrationState.PinPad s -> types(s);
      case RegistrationState.Overview _ ->
          pick(world.pick(List.of("insurance", "insurance", "account", "account", "end")));
      case RegistrationState.ChooseBank _ -> pick("post");
      case RegistrationState.TypeAccount s -> types(s);
      case RegistrationState.CheckAccount _ -> {
        if (happens(0.3)) {
          pick("again");
        } else {
          next();
        }
      }
      case RegistrationState.OwnAccount _ -> answers();
      case RegistrationState.ConfirmName s -> confirms(s);
      case RegistrationState.Finished _ -> {
        if (random.nextBoolean()) {
          pick("more");
          agenda.in(20_000, () -> takesIf(state));
        } else {
          takes();
        }
      }
      case RegistrationState.Looked _ -> takes();
      case RegistrationState.InDoubt s -> {
        if (s.lying()) {
          takes();
        } else {
          next();
        }
      }
      case RegistrationState.Surveying _,
          RegistrationState.Requesting _,
          RegistrationState.ReadingName _,
          RegistrationState.PrintingSlip _ -> {}
    }
  }

  private void takesIf(RegistrationState still) {
    if (!over && still.equals(seen)) {
      takes();
    }
  }

  private void answers() {
    if (happens(0.3)) {
      pick("no");
    } else {
      next();
    }
  }

  /** Yes; now and then twice, and now and then with another card in its place. */
  private void confirms(RegistrationState.ConfirmName state) {
    if (happens(0.3)) {
      pick("no");
      return;
    }
    if (happens(1)) {
      takes();
      lays(world.pick(cards));
    }
    Wish wish = state.course().wanted();
    witness.confirms(
        terminal,
        new RegistrationWitness.Yes(
            name(state.course()),
            wish.action(),
            wish instanceof Wish.Account(BankAccount account) ? account : null));
    next();
    for (int again = happens(2) ? 3 : 0; again > 0; again--) {
      next();
    }
  }

  private void types(RegistrationState.PinPad pad) {
    HeldCard card = lying;
    if (card == null) {
      return;
    }
    boolean wrong = pad.left().left() > 2 && happens(0.5);
    String secret = wrong ? "0000" : card.pin(pad.pin());
    for (int i = 0; i < secret.length(); i++) {
      session.digit(secret.charAt(i) - '0');
    }
    goesOn();
  }

  /** The own account; now and then somebody else's. */
  private void types(RegistrationState.TypeAccount state) {
    BankAccount account = StormPortal.account(cards.indexOf(happens(1) ? world.pick(cards) : who));
    String digits = state.entry().next() == Field.SYMBOL ? "10530" : account.number() + "1";
    for (int i = 0; i < digits.length(); i++) {
      touch(new SupportTouch.Type(digits.substring(i, i + 1)));
    }
    goesOn();
  }

  private void goesOn() {
    agenda.in(
        500,
        () -> {
          if (!over) {
            next();
          }
        });
  }

  private void ends() {
    over = true;
    session.close();
    turns.shutdown();
    leave();
    gone.run();
  }
}
