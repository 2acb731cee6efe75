package org.madoguchi.sandbox.city.scp03;

/**
 * Keys of one session.
 *
 * @param enc S-ENC
 * @param mac S-MAC
 * @param rmac S-RMAC
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SessionKeys(byte[] enc, byte[] mac, byte[] rmac) {
  private static final int CRYPTOGRAM = 8;

  /** What proves that the card has the keys (Amendment D 6.2.2.2). */
  public byte[] cardCryptogram(byte[] hostChallenge, byte[] cardChallenge) {
    return Derivation.derive(
        mac, Derivation.CARD_CRYPTOGRAM, CRYPTOGRAM, hostChallenge, cardChallenge);
  }

  /** What proves that the host has them (Amendment D 6.2.2.3). */
  public byte[] hostCryptogram(byte[] hostChallenge, byte[] cardChallenge) {
    return Derivation.derive(
        mac, Derivation.HOST_CRYPTOGRAM, CRYPTOGRAM, hostChallenge, cardChallenge);
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "SessionKeys[****]";
  }
}
