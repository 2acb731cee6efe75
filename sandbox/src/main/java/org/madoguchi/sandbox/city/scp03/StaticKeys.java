package org.madoguchi.sandbox.city.scp03;

import java.util.HexFormat;

/**
 * The keys of one card's security domain, AES-128.
 *
 * @param enc K-ENC
 * @param mac K-MAC
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StaticKeys(byte[] enc, byte[] mac) {
  /** Bytes of diversification data in the answer to INITIALIZE UPDATE. */
  public static final int DIVERSIFICATION = 10;

  private static final int ENC = 1;
  private static final int MAC = 2;

  public StaticKeys {
    if (enc.length != Aes.BLOCK || mac.length != Aes.BLOCK) {
      throw new IllegalArgumentException("AES-128 keys have 16 bytes");
    }
  }

  /**
   * A card's own keys: AES-CMAC by the issuer's master key over the key's number and what the card
   * says of itself. Amendment D leaves the way to the issuer.
   *
   * @param diversification 10 bytes that are different on every card
   */
  public static StaticKeys diversified(byte[] master, byte[] diversification) {
    return new StaticKeys(
        Aes.cmac(master, new byte[] {ENC}, diversification),
        Aes.cmac(master, new byte[] {MAC}, diversification));
  }

  /** Diversification data of a card's serial: two digits a byte, F and zeros behind. */
  public static byte[] diversification(String serial) {
    byte[] data = new byte[DIVERSIFICATION];
    String padded = serial.length() % 2 == 0 ? serial : serial + "F";
    byte[] digits = HexFormat.of().parseHex(padded);
    System.arraycopy(digits, 0, data, 0, Math.min(digits.length, data.length));
    return data;
  }

  /**
   * The challenge of a card that makes it from its sequence counter (Amendment D 6.2.2.1).
   *
   * @param sequence 3 bytes, another one each time
   * @param aid of the security domain
   */
  public byte[] cardChallenge(byte[] sequence, byte[] aid) {
    return Derivation.derive(enc, Derivation.CARD_CHALLENGE, 8, sequence, aid);
  }

  /** Keys of one session (Amendment D 6.2.1). */
  public SessionKeys session(byte[] hostChallenge, byte[] cardChallenge) {
    return new SessionKeys(
        Derivation.derive(enc, Derivation.S_ENC, Aes.BLOCK, hostChallenge, cardChallenge),
        Derivation.derive(mac, Derivation.S_MAC, Aes.BLOCK, hostChallenge, cardChallenge),
        Derivation.derive(mac, Derivation.S_RMAC, Aes.BLOCK, hostChallenge, cardChallenge));
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "StaticKeys[****]";
  }
}
