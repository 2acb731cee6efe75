package org.madoguchi.sandbox.city.card;

import java.security.interfaces.RSAPublicKey;
import java.util.List;

/**
 * Who signs what stands on a card besides the electronic certificates: the issuers of
 * card-verifiable certificates, and the municipality, whose key they certify for each application
 * (card.md 3.2 and 3.3).
 *
 * @param face issuer for the application of the card's face, 6000023
 * @param text issuer for the application of text attributes, 6000033
 * @param card issuer for the card itself, 6000020
 * @param intermediate the card's own chain has one link more
 * @param municipality signs the files of both applications
 */
public record CardIssuer(Key face, Key text, Key card, Key intermediate, Key municipality) {
  /** Who issues for the card's face. */
  public static final KeyIdentifier FACE = new KeyIdentifier("6000023", 0);

  /** Who issues for the text attributes. */
  public static final KeyIdentifier TEXT = new KeyIdentifier("6000033", 0);

  /** Who issues for the card itself. */
  public static final KeyIdentifier CARD = new KeyIdentifier("6000020", 0xA8);

  /** A key with its name. */
  public record Key(KeyIdentifier id, RsaKeys keys) {
    /** A card-verifiable certificate for another key, without its template: 5F4E and 5F37. */
    byte[] certify(Key subject) {
      byte[] body = Tlv.join(id.bytes(), subject.id().bytes(), subject.keys().encodedPublic());
      return Tlv.join(Tlv.of(0x5F4E, body), Tlv.of(0x5F37, keys.sign(body)));
    }

    /** The same in its template 7F21, 568 bytes. */
    byte[] certificate(Key subject) {
      return Tlv.of(0x7F21, certify(subject));
    }
  }

  /** The public keys that a reader needs to check cards of this issuer; they aren't on the card. */
  public List<Anchor> anchors() {
    return List.of(anchor(face), anchor(text), anchor(card));
  }

  private static Anchor anchor(Key key) {
    return new Anchor(key.id(), key.keys().publicKey());
  }

  /** What a reader believes in. */
  public record Anchor(KeyIdentifier id, RSAPublicKey key) {}
}
