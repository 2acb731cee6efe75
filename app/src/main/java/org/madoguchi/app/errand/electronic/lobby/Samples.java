package org.madoguchi.app.errand.electronic.lobby;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.lobby.ElectronicState.SlipFor;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;

/** One state of each kind, to be painted once ahead; nobody's card. */
final class Samples {
  private static final String PLACE = "99001";

  private Samples() {}

  /** A card of which one electronic certificate can be renewed. */
  static CardToday today() {
    LocalDate until = LocalDate.of(2027, 2, 10);
    return new CardToday(
        new CardToday.State.Valid(until, until.minusMonths(3).plusDays(1), true),
        new CardToday.State.Closed(),
        Map.of(
            PinReference.USER_AUTHENTICATION, new RetryCount(3),
            PinReference.DIGITAL_SIGNATURE, new RetryCount(5),
            PinReference.TEXT, new RetryCount(3),
            PinReference.RESIDENT_REGISTER, new RetryCount(0)),
        LocalDate.of(2031, 5, 12),
        null,
        EnumSet.allOf(CardOperation.class));
  }

  private static Chosen chosen(Wish wish) {
    return new Chosen(PLACE, today(), wish, false);
  }

  static List<ErrandState> all() {
    Chosen renewal = chosen(new Wish.Order(CardOperation.RENEW_AUTHENTICATION));
    Chosen change = chosen(new Wish.Change(PinReference.DIGITAL_SIGNATURE));
    RetryCount three = new RetryCount(3);
    return List.of(
        new ElectronicState.Places(),
        new ElectronicState.LayCard(PLACE, null, false),
        new ElectronicState.Lost(PLACE),
        new ElectronicState.Surveying(PLACE, false),
        new ElectronicState.Overview(PLACE, today()),
        new ElectronicState.Abandoning(PLACE, today()),
        new ElectronicState.Which(PLACE, today(), CardToday.Group.CHANGE),
        new ElectronicState.Explain(renewal),
        new ElectronicState.Preparing(renewal),
        new ElectronicState.LastTry(renewal, Purpose.CONSENT, false),
        new ElectronicState.PinPad(renewal, Purpose.CONSENT, three),
        new ElectronicState.PinPad(change, Purpose.NEW, null),
        new ElectronicState.Presenting(renewal, Purpose.CONSENT),
        new ElectronicState.Changing(change),
        new ElectronicState.Ordering(renewal),
        new ElectronicState.Working(renewal, 40),
        new ElectronicState.ReadingBack(renewal),
        new ElectronicState.PutBack(renewal),
        new ElectronicState.DeskFirst(renewal),
        new ElectronicState.Finished(renewal),
        new ElectronicState.Unfinished(renewal, FailureCode.CARD_ORDER_UNFINISHED),
        new ElectronicState.PrintingSlip(renewal, SlipFor.DONE),
        new ElectronicState.SlipOut(renewal, SlipFor.DONE, "A 0000", "MDG1", true));
  }
}
