package org.madoguchi.sandbox.card;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Cards of nobody, with self-signed electronic certificates of the usual size. */
final class TestCards {
  static final CardContents.KeyAndCertificate USER_AUTHENTICATION =
      selfSigned("999999USERAUTH", 11);
  static final CardContents.KeyAndCertificate DIGITAL_SIGNATURE = selfSigned("999999SIGNATURE", 9);

  private static final CardContents.Secrets SECRETS =
      new CardContents.Secrets(
          "1234", "ABC123", "5678", "2468", "537686677188", "55021720352285", "550217");

  private TestCards() {}

  static CardContents contents() {
    return contents(USER_AUTHENTICATION);
  }

  static CardContents withoutUserAuthentication() {
    return contents(null);
  }

  private static CardContents contents(
      CardContents.@Nullable KeyAndCertificate userAuthentication) {
    return new CardContents("test", userAuthentication, DIGITAL_SIGNATURE, SECRETS);
  }

  static VirtualCard card() {
    return new VirtualCard(contents());
  }

  static VirtualCard card(CardQuirks quirks) {
    return new VirtualCard(contents(), quirks, RetryCounterStore.inMemory(), new SecureRandom());
  }

  private static CardContents.KeyAndCertificate selfSigned(String name, int fillerNames) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      var subject = new X500Name("C=JP,CN=" + name);
      Instant now = Instant.now();
      var builder =
          new JcaX509v3CertificateBuilder(
              subject,
              BigInteger.ONE,
              Date.from(now.minusSeconds(3600)),
              Date.from(now.plusSeconds(86_400)),
              subject,
              pair.getPublic());
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      var names = new GeneralName[fillerNames];
      for (int i = 0; i < fillerNames; i++) {
        names[i] = new GeneralName(GeneralName.dNSName, "x".repeat(60) + i + ".example.jp");
      }
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
      byte[] der = builder.build(signer).getEncoded();
      return new CardContents.KeyAndCertificate((RSAPrivateKey) pair.getPrivate(), der, der);
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
