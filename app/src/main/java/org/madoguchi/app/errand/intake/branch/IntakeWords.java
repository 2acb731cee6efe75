package org.madoguchi.app.errand.intake.branch;

import java.util.function.Supplier;
import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.intake.Delivery;
import org.madoguchi.app.errand.intake.IntakeState;
import org.madoguchi.app.errand.intake.PinWay;

/** States of applications that are taken in, as store and journal write them. Pure. */
final class IntakeWords {
  /** There is an old card to give back. */
  static final String OLD_CARD = "old-card";

  private static final String NO_OLD_CARD = "no-card";

  private IntakeWords() {}

  /** A state with what belongs to it: {@code ready again}, {@code given-up A08}. */
  static String of(IntakeState state) {
    return switch (state) {
      case IntakeState.Gathering _ -> "gathering";
      case IntakeState.Ready(boolean again) -> again ? "ready again" : "ready";
      case IntakeState.Waiting _ -> "waiting";
      case IntakeState.InCall _ -> "in-call";
      case IntakeState.Accepted(Delivery delivery, boolean oldCard, PinWay pins) ->
          String.join(
              " ", "accepted", delivery.word(), oldCard ? OLD_CARD : NO_OLD_CARD, pins.word());
      case IntakeState.Closed(Delivery delivery) -> "closed " + delivery.word();
      case IntakeState.Refused(FailureCode why) -> "refused " + why.code();
      case IntakeState.GivenUp(FailureCode why) -> "given-up " + why.code();
    };
  }

  /**
   * The inverse.
   *
   * @throws IllegalArgumentException if nothing here wrote it
   */
  static IntakeState state(String word) {
    String[] parts = word.split(" ", -1);
    IntakeState state =
        switch (parts[0]) {
          case "gathering" -> new IntakeState.Gathering();
          case "ready" -> new IntakeState.Ready(parts.length > 1);
          case "waiting" -> new IntakeState.Waiting();
          case "in-call" -> new IntakeState.InCall();
          case "accepted" ->
              new IntakeState.Accepted(
                  delivery(part(parts, 1)), part(parts, 2).equals(OLD_CARD), pins(part(parts, 3)));
          case "closed" -> new IntakeState.Closed(delivery(part(parts, 1)));
          case "refused" -> new IntakeState.Refused(failure(part(parts, 1)));
          case "given-up" -> new IntakeState.GivenUp(failure(part(parts, 1)));
          default -> throw unknown(word).get();
        };
    if (!of(state).equals(word)) {
      throw unknown(word).get();
    }
    return state;
  }

  private static String part(String[] parts, int index) {
    return index < parts.length ? parts[index] : "";
  }

  static Delivery delivery(String word) {
    return Delivery.of(word).orElseThrow(unknown(word));
  }

  static PinWay pins(String word) {
    return PinWay.of(word).orElseThrow(unknown(word));
  }

  static FailureCode failure(String code) {
    return FailureCode.of(code).orElseThrow(unknown(code));
  }

  private static Supplier<IllegalArgumentException> unknown(String word) {
    return () -> new IllegalArgumentException("no such word of an application: " + word);
  }
}
