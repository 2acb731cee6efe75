package org.madoguchi.app.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.cms.CMSException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.gateway.CmsSignatures;
import org.madoguchi.app.keys.AllowedAlgorithms;
import org.madoguchi.app.keys.Issued;
import org.madoguchi.figures.SignedFigures;

/** Files of figures are believed by the rules of whatever else the branch is told. */
class SameRulesTest {
  private static final Instant AT = Instant.parse("2026-12-01T00:00:00Z");
  private static final byte[] CONTENT = "{}".getBytes(UTF_8);

  @ParameterizedTest
  @CsvSource({
    "RSA,1024,SHA256withRSA",
    "RSA,2048,SHA1withRSA",
    "RSA,2048,SHA256withRSA",
    "RSA,2048,SHA512withRSA",
    "RSA,1536,SHA256withRSA",
    "EC,256,SHA1withECDSA",
    "EC,256,SHA256withECDSA",
    "EC,384,SHA384withECDSA",
    "EC,521,SHA512withECDSA",
  })
  void theSameKeysAndCertificatesAreAllowed(String key, int bits, String algorithm) {
    KeyPair pair = Issued.pair(key, bits);
    X509Certificate certificate = Issued.authority("CN=hinata", pair, algorithm);
    byte[] signed = SignedFigures.sign(CONTENT, pair.getPrivate(), certificate, AT);
    assertEquals(
        AllowedAlgorithms.certificate(certificate), SignedFigures.signer(signed).isPresent());
  }

  @Test
  void eachOpensWhatTheOtherSigned() throws CMSException {
    KeyPair pair = Issued.pair("EC", 256);
    X509Certificate certificate = Issued.authority("CN=hinata", pair, "SHA256withECDSA");
    byte[] theirs = SignedFigures.sign(CONTENT, pair.getPrivate(), certificate, AT);
    CmsSignatures.Signed opened = CmsSignatures.open(theirs).orElseThrow();
    assertArrayEquals(CONTENT, opened.content());
    assertEquals(AT, opened.at());
    byte[] ours = CmsSignatures.sign(CONTENT, pair.getPrivate(), certificate, AT);
    assertEquals(certificate, SignedFigures.signer(ours).orElseThrow());
  }
}
