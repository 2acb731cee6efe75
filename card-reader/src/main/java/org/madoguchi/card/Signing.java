package org.madoguchi.card;

import org.madoguchi.card.transport.CardFault;

/** The result of presenting a PIN and asking for a signature. */
public sealed interface Signing {
  /**
   * Signed.
   *
   * @param signature RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 8.2), 256 bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; copied by no one
  record Signed(byte[] signature) implements Signing {}

  /**
   * The PIN was wrong; a try is spent.
   *
   * @param left tries that are left, at least 1
   */
  record WrongPin(RetryCount left) implements Signing {}

  /** The PIN is locked: by this try or before (status words 63C0, 6983, 6984; card.md 4.3). */
  record Locked() implements Signing {}

  /** The dialogue came to nothing; whether a try is spent must be asked of the card. */
  record Failed(CardFault fault) implements Signing {}
}
