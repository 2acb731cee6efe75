package org.madoguchi.app.errand.registration.lobby;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.LobbyCall.Place;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.errand.registration.BankAccount;
import org.madoguchi.app.errand.registration.PortalAction;
import org.madoguchi.app.errand.support.lobby.SupportTouch;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;

/**
 * Where a resident stands in the errand {@code registration}; each is one screen. A state without
 * card has nothing in it of the person whose card it was.
 */
public sealed interface RegistrationState extends ErrandState {
  @Override
  default ErrandId errand() {
    return RegistrationLobby.ID;
  }

  @Override
  default Place callPlace() {
    return cardInUse() ? Place.CARD : Place.CHOOSING;
  }

  /** What was registered before in this visit. */
  default Set<PortalAction> done() {
    return Set.of();
  }

  /** The card is in use. */
  sealed interface WithCard extends RegistrationState {
    @Override
    default boolean cardInUse() {
      return true;
    }
  }

  /** The same, and it was asked. */
  sealed interface OnCourse extends WithCard {
    Course course();

    @Override
    default Set<PortalAction> done() {
      return course().done();
    }
  }

  /** The same, and something can be chosen. */
  sealed interface Asks extends OnCourse {
    @Override
    default Place callPlace() {
      return Place.CHOOSING;
    }
  }

  /** Nobody can do anything but wait. */
  sealed interface Waits extends WithCard {
    @Override
    default boolean working() {
      return true;
    }

    @Override
    default Place callPlace() {
      return Place.WAITING;
    }
  }

  /** Done with the card: it is to be taken, and what follows comes by that. */
  sealed interface CardBack extends OnCourse {
    @Override
    default boolean cardToTake() {
      return true;
    }
  }

  /** What it is, and what is needed for it. */
  record Explain() implements RegistrationState {
    @Override
    public boolean back() {
      return true;
    }
  }

  /**
   * Lay the card on the reader.
   *
   * @param unfit why what lay there before is of no use; null at first
   * @param lying whether that still lies there
   */
  record LayCard(@Nullable FailureCode unfit, boolean lying) implements RegistrationState {
    @Override
    public boolean back() {
      return true;
    }

    @Override
    public boolean cardToTake() {
      return lying;
    }

    @Override
    public boolean awaitsCard() {
      return unfit == null;
    }

    @Override
    public Place callPlace() {
      return Place.CARD;
    }
  }

  /**
   * The card is being asked.
   *
   * @param done what was registered before in this visit
   */
  record Surveying(Set<PortalAction> done) implements Waits {
    public Surveying {
      done = Set.copyOf(done);
    }
  }

  /**
   * One try is left: asks first.
   *
   * @param wrongBefore the last one was wrong
   */
  record LastTry(Course course, PinReference pin, boolean wrongBefore) implements OnCourse {
    @Override
    public Place callPlace() {
      return Place.PIN;
    }

    @Override
    public boolean refused() {
      return wrongBefore;
    }
  }

  /**
   * A PIN is typed: that for user authentication, or that of the text application.
   *
   * @param left tries
   * @param typed how many digits
   * @param wrongBefore the last one was wrong
   */
  record PinPad(Course course, PinReference pin, RetryCount left, int typed, boolean wrongBefore)
      implements OnCourse {
    /** Whether all of it is typed. */
    public boolean enough() {
      return typed >= pin.shortest();
    }

    @Override
    public boolean typing() {
      return true;
    }

    @Override
    public boolean pinStays() {
      return typed > 0;
    }

    @Override
    public Place callPlace() {
      return Place.PIN;
    }

    @Override
    public boolean refused() {
      return typed == 0 && wrongBefore;
    }

    @Override
    public ErrandState screen() {
      return new PinPad(course, pin, left, 0, wrongBefore);
    }
  }

  /** What a signed request is for. */
  enum Round {
    /** What is registered now. */
    STATUS,
    /** The writing. */
    WRITE,
    /** What is registered after it. */
    READ_BACK
  }

  /** How far a request is. */
  enum Part {
    /** It is drawn up. */
    DRAW,
    /** The card signs it. */
    SIGN,
    /** The portal is asked. */
    ASK
  }

  /** A request at the portal: drawn up, signed by the card, answered. */
  record Requesting(Course course, Round round, Part part) implements OnCourse, Waits {
    @Override
    public boolean pinStays() {
      return round == Round.STATUS && part == Part.DRAW;
    }

    /** Whether the portal may have written something of which nobody has read back yet. */
    boolean mayHaveWritten() {
      return round == Round.READ_BACK || (round == Round.WRITE && part == Part.ASK);
    }

    @Override
    public Place callPlace() {
      return Place.WAITING;
    }
  }

  /** What is registered, and what can be. */
  record Overview(Course course) implements Asks {}

  /** At which bank. */
  record ChooseBank(Course course) implements Asks {
    @Override
    public boolean back() {
      return true;
    }
  }

  /**
   * A number of the account is typed.
   *
   * @param entry numbers before it
   * @param text as far as it is typed
   * @param odd whether what was typed before can be no account
   */
  record TypeAccount(Course course, AccountEntry entry, String text, boolean odd) implements Asks {
    /** Whether as much is typed as there must be. */
    public boolean enough() {
      return text.length() >= entry.next().shortest();
    }

    @Override
    public boolean back() {
      return true;
    }

    @Override
    public Optional<LobbyTouch> writing(String character) {
      return Optional.of(new SupportTouch.Type(character));
    }

    @Override
    public Optional<LobbyTouch> erasing() {
      return Optional.of(new SupportTouch.Erase());
    }

    @Override
    public boolean refused() {
      return odd && text.isEmpty();
    }

    @Override
    public ErrandState screen() {
      return new TypeAccount(course, entry, "", odd);
    }

    /** Without what is typed. */
    @Override
    public String toString() {
      return "TypeAccount[" + entry.next() + "]";
    }
  }

  /** The account as it was told and as banks name it: is it right? */
  record CheckAccount(Course course, AccountEntry entry, BankAccount account) implements Asks {
    @Override
    public boolean back() {
      return true;
    }
  }

  /** Is the account in this name? It is the card's by now. */
  record OwnAccount(Course course) implements Asks {}

  /** The card tells the name. */
  record ReadingName(Course course) implements OnCourse, Waits {
    @Override
    public boolean pinStays() {
      return true;
    }

    @Override
    public Place callPlace() {
      return Place.WAITING;
    }
  }

  /** Whether it is this person, and what exactly is going to be registered. */
  record ConfirmName(Course course) implements Asks {}

  /**
   * It is registered, and was read back.
   *
   * @param action what
   * @param already it was before: nothing had to be written
   */
  record Finished(Course course, PortalAction action, boolean already) implements CardBack {}

  /** Nothing was wanted, or nothing more. */
  record Looked(Course course) implements CardBack {}

  /**
   * Nobody knows whether it is registered.
   *
   * @param action what
   * @param done what was registered before in this visit
   * @param lying whether the card lies there
   */
  record InDoubt(PortalAction action, Set<PortalAction> done, boolean lying)
      implements RegistrationState {
    public InDoubt {
      done = Set.copyOf(done);
    }

    @Override
    public boolean cardInUse() {
      return lying;
    }

    @Override
    public boolean cardToTake() {
      return lying;
    }

    @Override
    public boolean refused() {
      return lying;
    }
  }

  /** The slip is being printed. */
  record PrintingSlip(Set<PortalAction> done) implements RegistrationState {
    public PrintingSlip {
      done = Set.copyOf(done);
    }

    @Override
    public boolean working() {
      return true;
    }

    @Override
    public Place callPlace() {
      return Place.SLIP;
    }
  }

  /**
   * The slip is out.
   *
   * @param printed whether it is: it isn't needed for anything
   */
  record SlipOut(Set<PortalAction> done, boolean printed) implements RegistrationState {
    public SlipOut {
      done = Set.copyOf(done);
    }

    @Override
    public Place callPlace() {
      return Place.SLIP;
    }
  }
}
