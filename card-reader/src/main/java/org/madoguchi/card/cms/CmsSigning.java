package org.madoguchi.card.cms;

import org.madoguchi.card.CardSignature;

/** The result of signing a message. */
public sealed interface CmsSigning {
  /**
   * Signed.
   *
   * @param der CMS ContentInfo with SignedData (RFC 5652 5), DER
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Signed(byte[] der) implements CmsSigning {}

  /** The card didn't sign; never {@link CardSignature.Signed}. */
  record NotSigned(CardSignature answer) implements CmsSigning {}

  /** The algorithm isn't one of the certificate's key. */
  record OtherKey() implements CmsSigning {}

  /** The signature isn't one by the certificate's key: the card is broken or isn't what it says. */
  record BadSignature() implements CmsSigning {}
}
