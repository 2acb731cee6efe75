package org.madoguchi.sandbox.city.cardauthority;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.madoguchi.sandbox.city.authority.Holder;
import org.madoguchi.sandbox.city.authority.SignatureAttributes;

/**
 * A card as the authority has issued it.
 *
 * @param serial 15 digits
 * @param record what the common application says: serial, municipality and last day, 28 digits
 * @param holder as its electronic certificates were issued
 * @param attributes what one for signatures says
 * @param userAuthentication the first electronic certificate; asked for when it is needed
 * @param digitalSignature the first one for signatures
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record IssuedCard(
    String serial,
    byte[] record,
    Holder holder,
    SignatureAttributes attributes,
    Supplier<@Nullable X509Certificate> userAuthentication,
    Supplier<@Nullable X509Certificate> digitalSignature) {
  /**
   * The name under which an open order of this card is found: HMAC-SHA-256 by the authority's
   * public salt over the record. Who hasn't got the card can't compute it, and it tells no number.
   */
  public byte[] commitment(byte[] salt) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      return mac.doFinal(record);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "IssuedCard[****]";
  }
}
