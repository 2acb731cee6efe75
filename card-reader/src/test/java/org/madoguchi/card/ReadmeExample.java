package org.madoguchi.card;

/** The example of the README, which {@link ReadmeExampleTest} holds to this text. */
final class ReadmeExample {
  private ReadmeExample() {}

  // example begins
  static String holder(CardAccess reader, Pin pin) throws Exception {
    CardWork<String> work =
        card -> {
          if (!(card.text().orElse(null) instanceof TextApplication text)) {
            return "not a My Number card";
          }
          return text.verify(PinReference.TEXT, pin) instanceof PinAnswer.Right
              ? text.attributes().optional().map(a -> a.name().reveal()).orElse("no name")
              : "the PIN is not right";
        };
    return switch (reader.perform(work).get()) {
      case CardResult.Done<String>(String name) -> name;
      case CardResult.Failed<String>(CardFault fault) -> "no dialogue: " + fault;
      case CardResult.PinInDoubt<String> doubt -> "broken off: " + doubt.counter();
    };
  }
  // example ends
}
