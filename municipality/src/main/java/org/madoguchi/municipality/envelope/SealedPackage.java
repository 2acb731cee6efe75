package org.madoguchi.municipality.envelope;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientId;

/**
 * What a branch has enciphered for this municipality: CMS AuthEnvelopedData (RFC 5083). Pure; any
 * thread.
 */
public final class SealedPackage {
  private SealedPackage() {}

  /**
   * Opens it.
   *
   * @return empty if it isn't for this key, or was changed
   */
  public static Optional<byte[]> open(byte[] sealed, OfficeKeys.Pair key) {
    try {
      RecipientInformation recipient = recipient(sealed, key.certificate());
      return recipient == null
          ? Optional.empty()
          : Optional.of(recipient.getContent(new GcmRecipient(key.key())));
    } catch (CMSException | RuntimeException e) {
      // the CMS library tells malformed and changed bytes by exceptions of many kinds
      return Optional.empty();
    }
  }

  /** Whether it is one for that certificate; what is in it can't be seen from here. */
  public static boolean isFor(byte[] sealed, X509Certificate certificate) {
    try {
      return recipient(sealed, certificate) != null;
    } catch (CMSException | RuntimeException e) {
      return false;
    }
  }

  private static RecipientInformation recipient(byte[] sealed, X509Certificate certificate)
      throws CMSException {
    return new CMSAuthEnvelopedData(sealed)
        .getRecipientInfos()
        .get(new JceKeyTransRecipientId(certificate));
  }
}
