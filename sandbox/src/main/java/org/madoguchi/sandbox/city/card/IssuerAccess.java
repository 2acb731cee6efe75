package org.madoguchi.sandbox.city.card;

import org.madoguchi.sandbox.city.scp03.StaticKeys;

/**
 * How an issuer gets into the card.
 *
 * @param diversification what the card says of itself, 10 bytes
 * @param keys of this card alone
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record IssuerAccess(byte[] diversification, StaticKeys keys) {
  /** Of a card with that serial, 15 digits, by the issuer's master key. */
  public static IssuerAccess of(byte[] master, String serial) {
    byte[] diversification = StaticKeys.diversification(serial);
    return new IssuerAccess(diversification, StaticKeys.diversified(master, diversification));
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "IssuerAccess[****]";
  }
}
