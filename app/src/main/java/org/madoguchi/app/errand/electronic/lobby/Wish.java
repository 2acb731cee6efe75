package org.madoguchi.app.errand.electronic.lobby;

import org.madoguchi.app.errand.electronic.CardOperation;
import org.madoguchi.app.lobby.stops.Secrets;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.PinReference;

/** What a resident wants done with the card. */
public sealed interface Wish {
  /** What only the card's authority can do. */
  record Order(CardOperation operation) implements Wish {
    @Override
    public PinReference pin() {
      return switch (operation) {
        case RENEW_AUTHENTICATION,
            ISSUE_AUTHENTICATION,
            REVOKE_AUTHENTICATION,
            UNLOCK_AUTHENTICATION ->
            PinReference.USER_AUTHENTICATION;
        case RENEW_SIGNATURE, ISSUE_SIGNATURE, REVOKE_SIGNATURE, UNLOCK_SIGNATURE ->
            PinReference.DIGITAL_SIGNATURE;
        case UNLOCK_TEXT -> PinReference.TEXT;
        case UNLOCK_REGISTER -> PinReference.RESIDENT_REGISTER;
      };
    }

    @Override
    public String word() {
      return operation.word();
    }
  }

  /** A new PIN in place of one that the resident knows: nobody else is needed for it. */
  record Change(PinReference reference) implements Wish {
    @Override
    public PinReference pin() {
      return reference;
    }

    @Override
    public String word() {
      return "change-" + Secrets.word(reference);
    }
  }

  /** The PIN that it is about, or that opens what it is about. */
  PinReference pin();

  /** Names it: {@code renew-authentication}, {@code change-text}. */
  String word();

  /** The key pair that it is about; meaningful for electronic certificates. */
  default JpkiKey key() {
    return pin() == PinReference.DIGITAL_SIGNATURE
        ? JpkiKey.DIGITAL_SIGNATURE
        : JpkiKey.USER_AUTHENTICATION;
  }
}
