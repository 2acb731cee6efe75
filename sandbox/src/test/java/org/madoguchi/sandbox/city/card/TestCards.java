package org.madoguchi.sandbox.city.card;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.time.Instant;
import java.time.LocalDate;
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

  /** An issuer can open a channel to it. */
  static CardContents withIssuerAccess() {
    return new CardContents(
        "test",
        USER_AUTHENTICATION,
        DIGITAL_SIGNATURE,
        SECRETS,
        IssuerSide.ACCESS,
        TestCards::personalization);
  }

  private static CardContents contents(
      CardContents.@Nullable KeyAndCertificate userAuthentication) {
    return new CardContents(
        "test", userAuthentication, DIGITAL_SIGNATURE, SECRETS, TestCards::personalization);
  }

  /** The public test card of card.md 3.2 and 3.4, with pictures that are none. */
  static Personalization personalization() {
    return Lasting.PERSONALIZATION;
  }

  /** Made when a test asks for it first. */
  private static final class Lasting {
    static final Personalization PERSONALIZATION =
        new Personalization(
            new Personalization.Holder("黒桐　幹也", "東京都清瀬市観布子南１２－７－２０２", LocalDate.of(1980, 2, 17), 1),
            new Personalization.Pictures(
                ascii("name".repeat(200)),
                ascii("address".repeat(40)),
                ascii("portrait".repeat(700)),
                ascii("code"),
                ascii("number")),
            new Personalization.Document("400000012719843", "13221", LocalDate.of(2035, 2, 17)),
            new Personalization.Keys(keys(), keys(), keys(), keys()),
            new CardIssuer(
                key(CardIssuer.FACE),
                key(CardIssuer.TEXT),
                key(CardIssuer.CARD),
                key(new KeyIdentifier("6000021", 0)),
                key(new KeyIdentifier("6132210", 0))));

    private static CardIssuer.Key key(KeyIdentifier id) {
      return new CardIssuer.Key(id, keys());
    }

    private static RsaKeys keys() {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return RsaKeys.of(generator.generateKeyPair());
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static VirtualCard card() {
    return new VirtualCard(contents());
  }

  static VirtualCard card(CardQuirks quirks) {
    return new VirtualCard(contents(), quirks, CardMemory.inMemory(), new SecureRandom());
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
