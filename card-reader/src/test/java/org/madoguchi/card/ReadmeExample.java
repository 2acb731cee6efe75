package org.madoguchi.card;

import java.util.Optional;
import javax.smartcardio.CardTerminal;
import org.madoguchi.card.smartcardio.TerminalSlot;
import org.madoguchi.card.transport.CardFault;

/** The examples of the README, which {@link ReadmeExampleTest} holds to this text. */
final class ReadmeExample {
  private ReadmeExample() {}

  // example begins
  static String holder(CardAccess reader, Pin pin) throws Exception {
    CardWork<String> work =
        card -> {
          Optional<TextApplication> text = card.text();
          if (text.isEmpty()) {
            return "not a My Number card";
          }
          return text.get().verify(PinReference.TEXT, pin) instanceof PinAnswer.Right
              ? text.get().attributes().optional().map(a -> a.name().reveal()).orElse("no name")
              : "the PIN is not right";
        };
    return switch (reader.perform(work).get()) {
      case CardResult.Done<String>(String name) -> name;
      case CardResult.Failed<String>(CardFault fault) -> "no dialogue: " + fault;
      case CardResult.PinInDoubt<String> doubt -> "broken off: " + doubt.counter();
    };
  }

  // example ends

  // terminal begins
  static String holder(CardTerminal terminal, Pin pin) throws Exception {
    try (CardAccess reader = new CardAccess(new TerminalSlot(terminal))) {
      return holder(reader, pin);
    }
  }
  // terminal ends
}
