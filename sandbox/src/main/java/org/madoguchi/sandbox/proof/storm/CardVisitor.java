package org.madoguchi.sandbox.proof.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.branch.LocalBranch;
import org.madoguchi.app.errand.electronic.lobby.CardToday;
import org.madoguchi.app.errand.electronic.lobby.ElectronicLobby;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState;
import org.madoguchi.app.errand.electronic.lobby.Purpose;
import org.madoguchi.app.errand.electronic.lobby.Wish;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbySession;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.card.SimulatedCard;
import org.madoguchi.sandbox.city.cardauthority.CardOperation;

/**
 * One resident at the product's own lobby session, with the product's own errand for electronic
 * certificates: touches, types, lays the card down and takes it, as a screen asks for or otherwise.
 */
final class CardVisitor {
  /** Of commands in a presence that can be the last: a renewal has about fifty with all it asks. */
  private static final int MOST_COMMANDS = 60;

  private final World world;
  private final Agenda agenda;
  private final RandomGenerator random;
  private final HeldCard card;
  private final HeldCard another;
  private final double odds;
  private final Runnable gone;
  private final SessionTurns turns;
  private final StormReader reader;
  private final LobbySession session;
  private @Nullable LobbyState seen;
  private String fresh = "";
  private boolean begun;
  private boolean walkedAway;
  private boolean toTheDesk;
  private boolean over;

  /**
   * @param terminal where
   * @param card the resident's own
   * @param another one that may be laid down in its place
   * @param odds how often something else is done than planned
   * @param gone told when the terminal is free again
   */
  CardVisitor(
      World world, String terminal, HeldCard card, HeldCard another, double odds, Runnable gone) {
    this.world = world;
    this.agenda = world.agenda();
    this.random = world.random();
    this.card = card;
    this.another = another;
    this.odds = odds;
    this.gone = gone;
    turns = new SessionTurns(agenda);
    reader = new StormReader(agenda, random);
    LocalBranch branch = world.branch();
    session =
        Terminal.session(
            world,
            terminal,
            reader,
            new ElectronicLobby(branch.cardOrders(), agenda, world.config().branch().zone()),
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
    world.cards().look(card);
  }

  private boolean happens(double often) {
    return random.nextDouble() < often;
  }

  private void sees(LobbyView view) {
    LobbyState state = view.state() instanceof ErrandState e ? e.screen() : view.state();
    if (over || state.equals(seen)) {
      return;
    }
    seen = state;
    if (state instanceof ElectronicState.Working && happens(odds * 2)) {
      agenda.in(random.nextInt(4_000), this::takes);
    }
    agenda.in(
        800 + random.nextInt(2_500),
        () -> {
          if (!over && state.equals(seen)) {
            does(state);
          }
        });
  }

  private void touch(LobbyTouch touch) {
    session.touch(touch);
  }

  private void pick(String what) {
    touch(new LobbyTouch.Pick(what));
  }

  private void takes() {
    if (!over) {
      reader.take();
      world.cards().look(card);
    }
  }

  private void lays() {
    boolean torn = happens(odds * 2);
    SimulatedCard laid =
        card.laid(torn ? 1 + random.nextInt(MOST_COMMANDS) : 0, random.nextBoolean());
    reader.lay(world.mutant().card(laid));
  }

  private void does(LobbyState state) {
    if (state instanceof LobbyState.Problem problem) {
      if (problem.cardOnReader()) {
        takes(); // the resident, or who clears away after one that has left
      } else {
        world.chronicle().note("card problem", problem.why().code());
        touch(new LobbyTouch.Next());
      }
      return;
    }
    walkedAway |= happens(odds / 8);
    if (walkedAway && !(state instanceof LobbyState.Start)) {
      return;
    }
    if (reader.occupied() && happens(odds / 8)) {
      takes();
      return;
    }
    switch (state) {
      case LobbyState.Start _ when begun -> ends();
      case LobbyState.Start _ -> {
        begun = true;
        touch(new LobbyTouch.ChooseErrand(ElectronicLobby.ID));
      }
      case LobbyState.Goodbye _ -> touch(new LobbyTouch.Next());
      case ElectronicState s -> does(s);
      default -> throw new IllegalStateException("no state of this errand: " + state);
    }
  }

  private void does(ElectronicState state) {
    switch (state) {
      case ElectronicState.Places _ -> pick(City.MIHON_SHI);
      case ElectronicState.LayCard s -> {
        if (s.lying()) {
          takes();
        } else {
          lays();
        }
      }
      case ElectronicState.Lost _ -> touch(new LobbyTouch.Back());
      case ElectronicState.Overview s -> chooses(s.today());
      case ElectronicState.Which s -> which(s);
      case ElectronicState.Explain _, ElectronicState.LastTry _ -> touch(new LobbyTouch.Next());
      case ElectronicState.SlipOut s -> {
        toTheDesk |= s.slipFor() == ElectronicState.SlipFor.DESK;
        touch(new LobbyTouch.Next());
      }
      case ElectronicState.PinPad s -> types(s);
      case ElectronicState.PutBack _ -> putsBack();
      case ElectronicState.DeskFirst _, ElectronicState.Finished _, ElectronicState.Unfinished _ ->
          takes();
      case ElectronicState.Surveying _,
          ElectronicState.Abandoning _,
          ElectronicState.Waits _,
          ElectronicState.PrintingSlip _ -> {}
    }
  }

  private void chooses(CardToday today) {
    CardToday.OpenOrder open = today.open();
    if (open != null) {
      pick(happens(odds) ? "abandon" : "resume");
      return;
    }
    List<CardToday.Group> some = new ArrayList<>();
    for (CardToday.Group group : CardToday.Group.values()) {
      boolean seldom = group == CardToday.Group.REVOKE && random.nextInt(4) > 0;
      if (!seldom && today.choices(group).stream().anyMatch(CardToday.Choice::now)) {
        some.add(group);
      }
    }
    if (some.isEmpty()) {
      touch(new LobbyTouch.Stop());
      return;
    }
    // what is asked for most is a renewal
    boolean renews = some.contains(CardToday.Group.RENEW) && random.nextBoolean();
    pick((renews ? CardToday.Group.RENEW : world.pick(some)).name());
  }

  private void which(ElectronicState.Which state) {
    List<CardToday.Choice> some =
        state.today().choices(state.group()).stream().filter(CardToday.Choice::now).toList();
    Wish wish = world.pick(some).wish();
    boolean last =
        wish instanceof Wish.Order(var operation)
            && operation.word().equals("revoke-authentication");
    pick((last && random.nextInt(4) > 0 ? some.getLast().wish() : wish).word());
  }

  private void types(ElectronicState.PinPad pad) {
    if (pad.typed() > 0) {
      touch(new LobbyTouch.Next());
      return;
    }
    RetryCount left = pad.left();
    boolean wrong = left != null && left.left() > 2 && happens(odds / 2);
    String secret =
        switch (pad.purpose()) {
          case CONSENT, PROOF, OLD -> wrong ? invents(pad.pin()) : card.pin(pad.pin());
          case NEW -> invents(pad.pin());
          case AGAIN -> happens(odds / 4) ? invents(pad.pin()) : fresh;
        };
    if (pad.purpose() == Purpose.NEW) {
      fresh = secret;
    }
    card.types(secret);
    for (int i = 0; i < secret.length(); i++) {
      char c = secret.charAt(i);
      if (Character.isDigit(c)) {
        session.digit(c - '0');
      } else {
        session.letter(c);
      }
    }
    agenda.in(
        500,
        () -> {
          if (!over) {
            touch(new LobbyTouch.Next());
          }
        });
  }

  private String invents(PinReference pin) {
    return pin == PinReference.DIGITAL_SIGNATURE
        ? String.format(Locale.ROOT, "TSUMUJI%04d", random.nextInt(10_000))
        : String.format(Locale.ROOT, "%04d", random.nextInt(10_000));
  }

  private void putsBack() {
    if (happens(odds)) {
      reader.lay(another.laid(0, false));
    } else if (happens(odds)) {
      pick("later");
    } else {
      lays();
    }
  }

  private void ends() {
    over = true;
    session.close();
    turns.shutdown();
    leave();
    gone.run();
    if (toTheDesk) {
      world.cards().toTheDesk(card);
    }
  }

  /** The PIN that an operation is about. */
  static PinReference pin(CardOperation operation) {
    return switch (operation) {
      case UNLOCK_SIGNATURE, RENEW_SIGNATURE, ISSUE_SIGNATURE, REVOKE_SIGNATURE ->
          PinReference.DIGITAL_SIGNATURE;
      case UNLOCK_TEXT -> PinReference.TEXT;
      case UNLOCK_REGISTER -> PinReference.RESIDENT_REGISTER;
      case UNLOCK_AUTHENTICATION,
          RENEW_AUTHENTICATION,
          ISSUE_AUTHENTICATION,
          REVOKE_AUTHENTICATION ->
          PinReference.USER_AUTHENTICATION;
    };
  }
}
