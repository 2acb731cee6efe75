package org.madoguchi.app.lobby;

import java.util.Optional;
import java.util.Set;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.card.CardApplication;
import org.madoguchi.card.CardLost;
import org.madoguchi.card.Pin;
import org.madoguchi.card.PinAnswer;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;

/** What came of a PIN that was presented once. */
public sealed interface PresentedPin {
  /** It is right. */
  record Right() implements PresentedPin {}

  /** It is wrong, and a try is spent. */
  record Wrong(RetryCount left) implements PresentedPin {}

  /** The card's rules don't allow it; nothing was sent. */
  record NotTaken(Set<PinMistake> mistakes) implements PresentedPin {
    public NotTaken {
      mistakes = Set.copyOf(mistakes);
    }
  }

  /** Nobody knows. */
  record Unclear(FailureCode why) implements PresentedPin {}

  /** Presents it, once. The caller wipes it. */
  static PresentedPin to(CardApplication application, PinReference reference, Pin pin)
      throws CardLost {
    return of(application, reference, application.verify(reference, pin));
  }

  /** What a card's answer means. Where a spent try isn't told, the card is asked. */
  static PresentedPin of(CardApplication application, PinReference reference, PinAnswer answer)
      throws CardLost {
    return switch (answer) {
      case PinAnswer.Right _ -> new Right();
      case PinAnswer.Wrong(RetryCount left) -> new Wrong(left);
      case PinAnswer.Locked _ -> new Wrong(new RetryCount(0));
      case PinAnswer.NotPresented(var mistakes) -> new NotTaken(mistakes);
      case PinAnswer.Refused _ -> {
        Optional<RetryCount> left = application.tries(reference).optional();
        yield left.isPresent() ? new Wrong(left.get()) : new Unclear(FailureCode.CARD_FAULT);
      }
    };
  }
}
