package org.madoguchi.card;

import java.security.cert.X509Certificate;
import org.madoguchi.card.transport.CardFault;

/** What a card told before any PIN. */
public sealed interface Recognition {
  /**
   * A My Number card with an electronic certificate for user authentication.
   *
   * @param tries how often the user-authentication PIN may be presented
   * @param certificate electronic certificate for user authentication (card.md 2.1, EF 000A);
   *     unchecked
   */
  record MyNumberCard(RetryCount tries, X509Certificate certificate) implements Recognition {}

  /** The JPKI application isn't on this card. */
  record OtherCard() implements Recognition {}

  /** A My Number card without an electronic certificate for user authentication. */
  record NoElectronicCertificate() implements Recognition {}

  /** The dialogue came to nothing. */
  record Failed(CardFault fault) implements Recognition {}
}
