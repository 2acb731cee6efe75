package org.madoguchi.app.errand.electronic.branch;

import org.madoguchi.app.base.FailureCode;
import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.errand.electronic.CardOrderState;
import org.madoguchi.card.PinReference;

/** States, PINs and failures of card orders as store and journal write them. Pure. */
final class CardOrderWords {
  private CardOrderWords() {}

  /** A state with what belongs to it: {@code needs-papers}, {@code abandoned W03}. */
  static String of(CardOrderState state) {
    return switch (state) {
      case CardOrderState.Requested _ -> "requested";
      case CardOrderState.NeedsPapers n -> n.officer() ? "needs-papers officer" : "needs-papers";
      case CardOrderState.NeedsOfficer _ -> "needs-officer";
      case CardOrderState.Open _ -> "open";
      case CardOrderState.Writing _ -> "writing";
      case CardOrderState.Activated _ -> "activated";
      case CardOrderState.ReadBack _ -> "read-back";
      case CardOrderState.Confirmed _ -> "confirmed";
      case CardOrderState.Abandoned a -> "abandoned " + a.why().code();
      case CardOrderState.Disagreed d -> "disagreed " + d.why().code();
    };
  }

  /**
   * The inverse.
   *
   * @throws IllegalArgumentException if nothing here wrote it
   */
  static CardOrderState state(String word) {
    String[] parts = word.split(" ", 2);
    String more = parts.length == 2 ? parts[1] : "";
    CardOrderState state =
        switch (parts[0]) {
          case "requested" -> new CardOrderState.Requested();
          case "needs-papers" -> new CardOrderState.NeedsPapers(more.equals("officer"));
          case "needs-officer" -> new CardOrderState.NeedsOfficer();
          case "open" -> new CardOrderState.Open();
          case "writing" -> new CardOrderState.Writing();
          case "activated" -> new CardOrderState.Activated();
          case "read-back" -> new CardOrderState.ReadBack();
          case "confirmed" -> new CardOrderState.Confirmed();
          case "abandoned" -> new CardOrderState.Abandoned(failure(more));
          case "disagreed" -> new CardOrderState.Disagreed(failure(more));
          default -> throw new IllegalArgumentException("no such state: " + word);
        };
    if (!of(state).equals(word)) {
      throw new IllegalArgumentException("no such state: " + word);
    }
    return state;
  }

  /**
   * A failure by its code.
   *
   * @throws IllegalArgumentException if there is none
   */
  static FailureCode failure(String code) {
    return FailureCode.of(code)
        .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
  }

  /** The PIN that an operation is about, in a word: {@code authentication}. */
  static String pin(CardOperation operation) {
    String word = operation.word();
    return word.substring(word.indexOf('-') + 1);
  }

  /** The same word for a PIN of the card. */
  static String pin(PinReference which) {
    return switch (which) {
      case USER_AUTHENTICATION -> "authentication";
      case DIGITAL_SIGNATURE -> "signature";
      case TEXT -> "text";
      case RESIDENT_REGISTER, COMMON -> "register";
      case TEXT_NUMBER_A, TEXT_NUMBER_B, FACE_NUMBER_A, FACE_NUMBER_B, FACE_BIRTH_DATE ->
          throw new IllegalArgumentException("nobody changes that: " + which);
    };
  }
}
