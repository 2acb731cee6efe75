package org.madoguchi.card.data;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/**
 * What is in the files of electronic certificates: X.509 in DER, then filler FF to the end of the
 * file's 3,808 bytes (card.md 2.1).
 */
public final class CertificateFile {
  /**
   * More than any certificate of a holder that was seen (1,749 bytes), and less than the file,
   * whose filler would cost 0.2 s more at 106 kbit/s.
   */
  public static final int USUAL_SIZE = 2048;

  private CertificateFile() {}

  /** The electronic certificate. Its issuer and validity are not checked. */
  public static X509Certificate parse(byte[] der) throws MalformedData {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      // Its message may quote the certificate, so it goes nowhere.
      throw new MalformedData("no X.509 certificate");
    }
  }
}
