package org.madoguchi.sandbox.city.card;

import java.security.interfaces.RSAPrivateKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.city.card.CardContents.KeyAndCertificate;

/**
 * What somebody sees who looks into a card without asking it: which keys and electronic
 * certificates rest there. No reader can; who proves something about cards must.
 *
 * <p>Thread rule: any thread, while the card carries out no command.
 */
public final class CardInside {
  private final CertificateUpdate update;

  /**
   * Of one of the two keys.
   *
   * @param key short EF id, 17 or 1A hexadecimal
   */
  public CardInside(CardContents contents, CardQuirks quirks, CardMemory memory, int key) {
    KeyAndCertificate issued =
        switch (key) {
          case 0x17 -> contents.userAuthentication();
          case 0x1A -> contents.digitalSignature();
          default -> throw new IllegalArgumentException("no such key");
        };
    update =
        new CertificateUpdate(
            CardLayout.updateName(contents, key),
            issued,
            quirks.certificateUpdate() == CardQuirks.CertificateUpdate.IN_PLACE,
            memory);
  }

  /** What the card's files answer from; null: nothing can be read or signed. */
  public @Nullable KeyAndCertificate inUse() {
    return update.current();
  }

  /** A new key that isn't in use yet. */
  public Optional<RSAPrivateKey> keyInTheMaking() {
    return Optional.ofNullable(update.spare()).map(CertificateSlot::privateKey);
  }

  /** The electronic certificate that belongs to it, DER; empty until all of it is written. */
  public Optional<byte[]> certificateInTheMaking() {
    return Optional.ofNullable(update.spare())
        .filter(spare -> spare.state() == CertificateSlot.State.COMPLETE)
        .map(CertificateSlot::certificate);
  }
}
