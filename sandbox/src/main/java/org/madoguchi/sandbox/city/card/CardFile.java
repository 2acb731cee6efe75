package org.madoguchi.sandbox.city.card;

import java.security.interfaces.RSAPrivateKey;
import java.util.List;
import java.util.Set;

/** What an elementary file of the card holds. */
sealed interface CardFile {
  /**
   * Bytes to read.
   *
   * @param access who may read them
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Data(byte[] content, Access access) implements CardFile {}

  /** Records to read, the first of them number 1. */
  record Records(List<byte[]> records) implements CardFile {}

  /** A PIN, password or printed number. */
  record Secret(ReferenceData referenceData) implements CardFile {}

  /** A private key. */
  record SigningKey(RSAPrivateKey key, Access access) implements CardFile {}

  /** A private key for INTERNAL AUTHENTICATE alone. */
  record AuthenticationKey(RSAPrivateKey key) implements CardFile {}

  /** Exists on real cards, but nobody knows what it holds. */
  record Unidentified() implements CardFile {}

  /** Which secrets open a file: any one of them. */
  sealed interface Access {
    /** Everybody. */
    record Free() implements Access {}

    /** Who has presented one of these secrets, named by their EF ids. */
    record AnyOf(Set<Integer> secrets) implements Access {}

    /** Nobody at an ordinary terminal. */
    record Never() implements Access {}

    /** Whether the secrets verified so far are enough. */
    default boolean granted(Set<Integer> verified) {
      return switch (this) {
        case Free() -> true;
        case AnyOf(Set<Integer> secrets) -> secrets.stream().anyMatch(verified::contains);
        case Never() -> false;
      };
    }
  }
}
