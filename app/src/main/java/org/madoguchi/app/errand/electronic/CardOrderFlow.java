package org.madoguchi.app.errand.electronic;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.errand.electronic.CardOperation.Kind;
import org.madoguchi.app.errand.electronic.CardOrderEvent.Accepted;
import org.madoguchi.app.errand.electronic.CardOrderEvent.Approved;
import org.madoguchi.app.errand.electronic.CardOrderEvent.GivenUp;
import org.madoguchi.app.errand.electronic.CardOrderEvent.HoldLifted;
import org.madoguchi.app.errand.electronic.CardOrderEvent.Interrupted;
import org.madoguchi.app.errand.electronic.CardOrderEvent.PapersSeen;
import org.madoguchi.app.errand.electronic.CardOrderEvent.PinSet;
import org.madoguchi.app.errand.electronic.CardOrderEvent.ReadBackAgreed;
import org.madoguchi.app.errand.electronic.CardOrderEvent.ReadBackDisagreed;
import org.madoguchi.app.errand.electronic.CardOrderEvent.ScriptDone;
import org.madoguchi.app.errand.electronic.CardOrderEvent.TurnedAway;
import org.madoguchi.app.errand.electronic.CardOrderEvent.WriteOpened;
import org.madoguchi.app.errand.electronic.CardOrderState.Abandoned;
import org.madoguchi.app.errand.electronic.CardOrderState.Activated;
import org.madoguchi.app.errand.electronic.CardOrderState.BeforeWriting;
import org.madoguchi.app.errand.electronic.CardOrderState.Confirmed;
import org.madoguchi.app.errand.electronic.CardOrderState.Disagreed;
import org.madoguchi.app.errand.electronic.CardOrderState.Ended;
import org.madoguchi.app.errand.electronic.CardOrderState.NeedsOfficer;
import org.madoguchi.app.errand.electronic.CardOrderState.NeedsPapers;
import org.madoguchi.app.errand.electronic.CardOrderState.OnCard;
import org.madoguchi.app.errand.electronic.CardOrderState.Open;
import org.madoguchi.app.errand.electronic.CardOrderState.ReadBack;
import org.madoguchi.app.errand.electronic.CardOrderState.Requested;
import org.madoguchi.app.errand.electronic.CardOrderState.Writing;

/**
 * What follows on what in the life of a card's order. Pure.
 *
 * <p>Two rules hold it together (decision 48): before the first command that changes the card the
 * order is {@link Writing}, and from then on only the authority's word ends it. So whatever breaks
 * off leaves either a card as it was, or an order that somebody comes back to.
 */
public final class CardOrderFlow {
  private CardOrderFlow() {}

  /**
   * The state after an event.
   *
   * @return empty if the event has no place in this state: then nothing happens and nothing is
   *     written
   */
  public static Optional<CardOrderState> next(
      Kind kind, CardOrderState state, CardOrderEvent event) {
    return Optional.ofNullable(
        switch (state) {
          case BeforeWriting s -> before(s, event);
          case OnCard s -> onCard(kind, s, event);
          case Ended _ -> null;
        });
  }

  private static @Nullable CardOrderState before(BeforeWriting state, CardOrderEvent event) {
    if (event instanceof Interrupted i) {
      return new Abandoned(i.why());
    }
    if (event instanceof GivenUp g) {
      return new Abandoned(g.why());
    }
    if (event instanceof TurnedAway t) {
      return new Abandoned(t.why());
    }
    return switch (state) {
      case Requested _ ->
          event instanceof Accepted a
              ? a.papers()
                  ? new NeedsPapers(a.officer())
                  : a.officer() ? new NeedsOfficer() : new Open()
              : null;
      case NeedsPapers s ->
          event instanceof PapersSeen ? s.officer() ? new NeedsOfficer() : new Open() : null;
      case NeedsOfficer _ -> event instanceof Approved ? new Open() : null;
      case Open _ -> event instanceof WriteOpened ? new Writing() : null;
    };
  }

  /** Breaking off changes nothing here: the order stays, and is told as unfinished. */
  private static @Nullable CardOrderState onCard(Kind kind, OnCard state, CardOrderEvent event) {
    if (event instanceof Interrupted) {
      return state;
    }
    return switch (state) {
      case Writing _ ->
          switch (event) {
            case ScriptDone _ ->
                switch (kind) {
                  case CERTIFICATE -> new Activated();
                  case REVOCATION -> new Confirmed();
                  case PIN -> null; // only a PIN that the card has taken ends it
                };
            case PinSet _ -> kind == Kind.PIN ? new Confirmed() : null;
            case GivenUp g -> new Abandoned(g.why());
            default -> null;
          };
      case Activated _ ->
          switch (event) {
            case ReadBackAgreed _ -> new ReadBack();
            case ReadBackDisagreed d -> new Disagreed(d.why());
            default -> null;
          };
      case ReadBack _ -> event instanceof HoldLifted ? new Confirmed() : null;
    };
  }
}
