package org.madoguchi.card;

/** The result of asking the card for a signature. */
public sealed interface CardSignature {
  /**
   * Signed.
   *
   * @param signature as long as the key's modulus
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Signed(byte[] signature) implements CardSignature {}

  /** The key's PIN was not presented before in this selection of the application. */
  record Denied() implements CardSignature {}

  /**
   * The card has no such key or doesn't sign so.
   *
   * @param statusWord SW1 and SW2
   */
  record Refused(int statusWord) implements CardSignature {}
}
