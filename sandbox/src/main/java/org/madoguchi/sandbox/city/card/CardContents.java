package org.madoguchi.sandbox.city.card;

import java.security.interfaces.RSAPrivateKey;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is personal on a virtual card.
 *
 * @param id tells this card's retry counters from those of other cards; on no real card
 * @param userAuthentication null: issued without the electronic certificate for user authentication
 * @param digitalSignature null: without the one for signatures, as for those under 15
 * @param issuerAccess null: nobody can open a secure channel to this card
 * @param personalization all that stands on the card besides; asked for once, when it is needed
 *     first, because its keys and signatures take their time
 */
public record CardContents(
    String id,
    @Nullable KeyAndCertificate userAuthentication,
    @Nullable KeyAndCertificate digitalSignature,
    Secrets secrets,
    @Nullable IssuerAccess issuerAccess,
    Supplier<Personalization> personalization) {
  /** A card that nobody can open a secure channel to. */
  public CardContents(
      String id,
      @Nullable KeyAndCertificate userAuthentication,
      @Nullable KeyAndCertificate digitalSignature,
      Secrets secrets,
      Supplier<Personalization> personalization) {
    this(id, userAuthentication, digitalSignature, secrets, null, personalization);
  }

  /**
   * A key of the card with its electronic certificate.
   *
   * @param certificate electronic certificate, DER
   * @param authority the CA's own electronic certificate, DER; no trust anchor (card.md 7.1)
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record KeyAndCertificate(RSAPrivateKey key, byte[] certificate, byte[] authority) {}

  /**
   * What the holder knows or what is printed on the card (card.md 5).
   *
   * @param userAuthenticationPin 4 digits, 3 tries
   * @param signaturePassword 6 to 16 of A-Z and 0-9, 5 tries
   * @param textPin PIN of the application for text attributes, 4 digits, 3 tries
   * @param residentRegisterPin PIN of the applications for the resident register, 4 digits, 3 tries
   * @param myNumber 照合番号A, 12 digits
   * @param faceNumber 照合番号B, 14 digits: birth date, year of expiry, security code
   * @param birthDate era year, month and day, 6 digits
   */
  public record Secrets(
      String userAuthenticationPin,
      String signaturePassword,
      String textPin,
      String residentRegisterPin,
      String myNumber,
      String faceNumber,
      String birthDate) {
    /** Tells nothing. */
    @Override
    public String toString() {
      return "Secrets[****]";
    }
  }
}
