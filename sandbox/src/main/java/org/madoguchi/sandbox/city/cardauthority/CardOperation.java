package org.madoguchi.sandbox.city.cardauthority;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.city.authority.CardKey;

/** What an order wants done with a card. */
public enum CardOperation {
  RENEW_AUTHENTICATION(Kind.RENEW, CardKey.USER_AUTHENTICATION, 0x17),
  RENEW_SIGNATURE(Kind.RENEW, CardKey.DIGITAL_SIGNATURE, 0x1A),
  ISSUE_AUTHENTICATION(Kind.ISSUE, CardKey.USER_AUTHENTICATION, 0x17),
  ISSUE_SIGNATURE(Kind.ISSUE, CardKey.DIGITAL_SIGNATURE, 0x1A),
  REVOKE_AUTHENTICATION(Kind.REVOKE, CardKey.USER_AUTHENTICATION, 0x17),
  REVOKE_SIGNATURE(Kind.REVOKE, CardKey.DIGITAL_SIGNATURE, 0x1A),
  UNLOCK_AUTHENTICATION(Kind.UNLOCK, null, 0x18),
  UNLOCK_SIGNATURE(Kind.UNLOCK, null, 0x1B),
  UNLOCK_TEXT(Kind.UNLOCK, null, 0x11),
  UNLOCK_REGISTER(Kind.UNLOCK, null, 0x1C);

  /** What is common to operations. */
  public enum Kind {
    /** A new electronic certificate in place of one that is there. */
    RENEW,
    /** An electronic certificate where there is none, or an expired or revoked one. */
    ISSUE,
    /** The electronic certificate isn't to be used any more. */
    REVOKE,
    /** A PIN is to be set anew. */
    UNLOCK
  }

  private final Kind kind;
  private final @Nullable CardKey key;
  private final int file;

  CardOperation(Kind kind, @Nullable CardKey key, int file) {
    this.kind = kind;
    this.key = key;
    this.file = file;
  }

  /** What is common. */
  public Kind kind() {
    return kind;
  }

  /** Whose electronic certificate; null: it is about a PIN. */
  public @Nullable CardKey key() {
    return key;
  }

  /** Short EF id of the key or PIN on the card. */
  int file() {
    return file;
  }

  /** As it is written: {@code renew-authentication}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Of a word; empty: there is no such operation. */
  public static Optional<CardOperation> of(String word) {
    return Stream.of(values()).filter(o -> o.word().equals(word)).findFirst();
  }
}
