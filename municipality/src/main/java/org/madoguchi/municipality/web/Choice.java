package org.madoguchi.municipality.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.municipality.desk.Reason;
import org.madoguchi.municipality.desk.Verdict;
import org.madoguchi.municipality.desk.Verdict.Delivery;

/** Verdicts as one value of a form each, so that no combination makes no sense. */
final class Choice {
  private Choice() {}

  /** Its value, such as {@code refused.papers-missing}. */
  static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted(Delivery how) -> verdict.word() + "." + how.word();
      case Verdict.Refused(Reason why) -> verdict.word() + "." + why.word();
      case Verdict.AcceptedCounter _, Verdict.Suspended _ -> verdict.word();
    };
  }

  /** All that an officer can choose from. */
  static Stream<Verdict> all() {
    return Stream.of(
            Stream.of(Delivery.values()).map(Verdict.Accepted::new),
            Stream.of(new Verdict.AcceptedCounter()),
            Stream.of(Reason.values()).map(Verdict.Refused::new),
            Stream.of(new Verdict.Suspended()))
        .flatMap(each -> each);
  }

  /** Of a form's value. */
  static Optional<Verdict> of(String word) {
    return all().filter(v -> word(v).equals(word)).findFirst();
  }

  /** Whether a card is made. */
  static boolean accepts(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted _, Verdict.AcceptedCounter _ -> true;
      case Verdict.Refused _, Verdict.Suspended _ -> false;
    };
  }
}
