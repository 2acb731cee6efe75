package org.madoguchi.app.errand.electronic;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an order wants done with a card. */
public enum CardOperation {
  RENEW_AUTHENTICATION(Kind.CERTIFICATE),
  RENEW_SIGNATURE(Kind.CERTIFICATE),
  ISSUE_AUTHENTICATION(Kind.CERTIFICATE),
  ISSUE_SIGNATURE(Kind.CERTIFICATE),
  REVOKE_AUTHENTICATION(Kind.REVOCATION),
  REVOKE_SIGNATURE(Kind.REVOCATION),
  UNLOCK_AUTHENTICATION(Kind.PIN),
  UNLOCK_SIGNATURE(Kind.PIN),
  UNLOCK_TEXT(Kind.PIN),
  UNLOCK_REGISTER(Kind.PIN);

  /** What is common to operations. */
  public enum Kind {
    /** A new key and its electronic certificate are written, used, read back and confirmed. */
    CERTIFICATE,
    /** What is there isn't to be used any more. */
    REVOCATION,
    /** The card takes a new PIN once; the holder types it at the terminal. */
    PIN
  }

  private final Kind kind;

  CardOperation(Kind kind) {
    this.kind = kind;
  }

  /** What is common. */
  public Kind kind() {
    return kind;
  }

  /** Whether it is about the electronic certificate for signatures or its password. */
  public boolean ofSignature() {
    return switch (this) {
      case RENEW_SIGNATURE, ISSUE_SIGNATURE, REVOKE_SIGNATURE, UNLOCK_SIGNATURE -> true;
      case RENEW_AUTHENTICATION,
          ISSUE_AUTHENTICATION,
          REVOKE_AUTHENTICATION,
          UNLOCK_AUTHENTICATION,
          UNLOCK_TEXT,
          UNLOCK_REGISTER ->
          false;
    };
  }

  /** As journal and messages write it: {@code renew-authentication}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Of a word; empty if there is no such operation. */
  public static Optional<CardOperation> of(String word) {
    return Stream.of(values()).filter(o -> o.word().equals(word)).findFirst();
  }
}
