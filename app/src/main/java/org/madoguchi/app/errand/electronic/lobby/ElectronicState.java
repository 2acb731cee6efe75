package org.madoguchi.app.errand.electronic.lobby;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.branch.LobbyCall.Place;
import org.madoguchi.app.errand.ErrandId;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;

/** Where a resident stands in the errand {@code electronic}; each is one screen. */
public sealed interface ElectronicState extends ErrandState {
  @Override
  default ErrandId errand() {
    return ElectronicLobby.ID;
  }

  @Override
  default Place callPlace() {
    return cardInUse() ? Place.CARD : Place.CHOOSING;
  }

  /** About one municipality. */
  sealed interface AtPlace extends ElectronicState {
    /** Five-digit code. */
    String municipality();

    @Override
    default Optional<String> place() {
      return Optional.of(municipality());
    }
  }

  /** What is wanted is chosen. */
  sealed interface OfChosen extends ElectronicState {
    Chosen chosen();

    @Override
    default Optional<String> place() {
      return Optional.of(chosen().municipality());
    }
  }

  /** The same, and the card is in use. */
  sealed interface WithCard extends OfChosen {
    @Override
    default boolean cardInUse() {
      return true;
    }
  }

  /** The same while nobody can do anything but wait. */
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
  sealed interface CardBack extends WithCard {
    @Override
    default boolean cardToTake() {
      return true;
    }
  }

  /** Which municipality. Skipped where there is only one. */
  record Places() implements ElectronicState {
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
  record LayCard(String municipality, @Nullable FailureCode unfit, boolean lying)
      implements AtPlace {
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

  /** The card is lost: whom to call, and what then. */
  record Lost(String municipality) implements AtPlace {
    @Override
    public boolean back() {
      return true;
    }
  }

  /**
   * The card is being asked.
   *
   * @param resumes whether it came back in the middle of an order
   */
  record Surveying(String municipality, boolean resumes) implements AtPlace {
    @Override
    public boolean cardInUse() {
      return true;
    }

    @Override
    public boolean working() {
      return true;
    }
  }

  /** What is on the card, and what can be done today. */
  record Overview(String municipality, CardToday today) implements AtPlace {
    @Override
    public boolean cardInUse() {
      return true;
    }
  }

  /** The order that waits for this card is given up. */
  record Abandoning(String municipality, CardToday today) implements AtPlace {
    @Override
    public boolean cardInUse() {
      return true;
    }

    @Override
    public boolean working() {
      return true;
    }
  }

  /** Which of them. */
  record Which(String municipality, CardToday today, CardToday.Group group) implements AtPlace {
    @Override
    public boolean cardInUse() {
      return true;
    }

    @Override
    public boolean back() {
      return true;
    }
  }

  /** What will happen, and what is needed for it, before anything does. */
  record Explain(Chosen chosen) implements WithCard {
    @Override
    public boolean back() {
      return true;
    }
  }

  /** The order is being drawn up with the gateway's challenge. */
  record Preparing(Chosen chosen) implements Waits {}

  /**
   * One try is left: asks first.
   *
   * @param wrongBefore the last one was wrong
   */
  record LastTry(Chosen chosen, Purpose purpose, boolean wrongBefore) implements WithCard {
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
   * A PIN or password is typed.
   *
   * @param left tries; null where the card doesn't count
   * @param typed how many digits or letters
   * @param wrongBefore the last one was wrong
   * @param mistakes why the last new one couldn't be taken
   * @param differed the second one was another
   */
  record PinPad(
      Chosen chosen,
      Purpose purpose,
      @Nullable RetryCount left,
      int typed,
      boolean wrongBefore,
      Set<PinMistake> mistakes,
      boolean differed)
      implements WithCard {
    public PinPad {
      mistakes = Set.copyOf(mistakes);
    }

    /** Nothing typed yet, nothing wrong. */
    PinPad(Chosen chosen, Purpose purpose, @Nullable RetryCount left) {
      this(chosen, purpose, left, 0, false, Set.of(), false);
    }

    /** Which one is typed. */
    public PinReference pin() {
      return purpose.pin(chosen.wish());
    }

    /** Whether as much is typed as it needs at least. */
    public boolean enough() {
      return typed >= pin().shortest();
    }

    @Override
    public boolean typing() {
      return true;
    }

    @Override
    public boolean letters() {
      return pin() == PinReference.DIGITAL_SIGNATURE;
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
      return typed == 0 && (wrongBefore || differed || !mistakes.isEmpty());
    }

    @Override
    public ErrandState screen() {
      return new PinPad(chosen, purpose, left, 0, wrongBefore, mistakes, differed);
    }
  }

  /** What was typed is presented to the card, or looked at. */
  record Presenting(Chosen chosen, Purpose purpose) implements Waits {
    @Override
    public boolean pinStays() {
      return true;
    }
  }

  /** The card takes the new PIN in place of the old one. */
  record Changing(Chosen chosen) implements Waits {}

  /** The authority is asked for the order. */
  record Ordering(Chosen chosen) implements Waits {}

  /**
   * The authority's script runs on the card.
   *
   * @param percent 0 to 99
   */
  record Working(Chosen chosen, int percent) implements Waits {
    @Override
    public ErrandState screen() {
      return new Working(chosen, 0);
    }
  }

  /** What was written is read by the ordinary way, and the authority says that it holds. */
  record ReadingBack(Chosen chosen) implements Waits {}

  /** The card went while it was written: it may come back, and it goes on. */
  record PutBack(Chosen chosen) implements OfChosen {
    @Override
    public boolean awaitsCard() {
      return true;
    }

    @Override
    public Place callPlace() {
      return Place.CARD;
    }

    @Override
    public boolean refused() {
      return true;
    }
  }

  /** A clerk has to see papers: take the card, take the slip, go to the desk. */
  record DeskFirst(Chosen chosen) implements CardBack {}

  /** Done. */
  record Finished(Chosen chosen) implements CardBack {}

  /** Not done, nothing lost: the order waits for this card. */
  record Unfinished(Chosen chosen, FailureCode why) implements CardBack {
    @Override
    public boolean refused() {
      return true;
    }
  }

  /** What a slip is for. */
  enum SlipFor {
    /** To be shown at the desk, with papers. */
    DESK,
    /** To be kept: it is done. */
    DONE,
    /** To come again with. */
    COME_AGAIN
  }

  /** The slip is being printed. */
  record PrintingSlip(Chosen chosen, SlipFor slipFor) implements OfChosen {
    @Override
    public boolean working() {
      return true;
    }

    @Override
    public Place callPlace() {
      return Place.SLIP;
    }
  }

  /** The slip is out, or its number stands here. */
  record SlipOut(Chosen chosen, SlipFor slipFor, String receipt, String code, boolean printed)
      implements OfChosen {
    @Override
    public Place callPlace() {
      return Place.SLIP;
    }
  }
}
