package org.madoguchi.municipality.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.SimpleAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.junit.jupiter.api.Test;
import org.madoguchi.municipality.TestKeys;
import org.madoguchi.municipality.TestPackage;

/** What was sealed by the library is opened by the platform's cipher, or not at all. */
final class SealedPackageTest {
  private static final OfficeKeys.Pair OURS = TestKeys.rsa("intake");
  private static final OfficeKeys.Pair OTHERS = TestKeys.rsa("other");

  private static byte[] content(int length) {
    byte[] content = new byte[length];
    new SplittableRandom(length).nextBytes(content);
    return content;
  }

  @Test
  void opensWhatIsForItsKeyAlone() {
    for (int length : new int[] {0, 1, 15, 16, 17, 60_000}) {
      byte[] sealed = TestPackage.seal(content(length), OURS.certificate());
      assertArrayEquals(content(length), SealedPackage.open(sealed, OURS).orElseThrow());
      assertTrue(SealedPackage.open(sealed, OTHERS).isEmpty());
      assertTrue(SealedPackage.isFor(sealed, OURS.certificate()));
      assertFalse(SealedPackage.isFor(sealed, OTHERS.certificate()));
    }
  }

  @Test
  void opensNothingThatWasChanged() {
    byte[] content = content(300);
    byte[] sealed = TestPackage.seal(content, OURS.certificate());
    for (int i = 0; i < sealed.length; i += 3) {
      byte[] changed = sealed.clone();
      changed[i] ^= 0x10;
      // a few bytes of the frame say nothing about the content
      SealedPackage.open(changed, OURS).ifPresent(c -> assertArrayEquals(content, c));
    }
    for (int i = sealed.length - 16 - content.length; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertEquals(Optional.empty(), SealedPackage.open(changed, OURS), "byte " + i);
    }
    assertEquals(Optional.empty(), SealedPackage.open(new byte[0], OURS));
  }

  @Test
  void countsAttributesThatAreSealedToo()
      throws CMSException, IOException, CertificateEncodingException {
    byte[] content = content(100);
    byte[] known = content(32);
    AttributeTable attributes =
        new AttributeTable(
            new Attribute(
                PKCSObjectIdentifiers.pkcs_9_at_challengePassword,
                new DERSet(new DEROctetString(known))));
    CMSAuthEnvelopedDataGenerator generator = new CMSAuthEnvelopedDataGenerator();
    generator.setAuthenticatedAttributeGenerator(new SimpleAttributeTableGenerator(attributes));
    generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(OURS.certificate()));
    byte[] sealed =
        generator
            .generate(
                new CMSProcessableByteArray(content),
                (OutputAEADEncryptor)
                    new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                        .setProvider(new BouncyCastleProvider())
                        .build())
            .getEncoded();
    assertArrayEquals(content, SealedPackage.open(sealed, OURS).orElseThrow());
    int at = place(sealed, known);
    sealed[at] ^= 1;
    assertEquals(Optional.empty(), SealedPackage.open(sealed, OURS));
  }

  private static int place(byte[] in, byte[] what) {
    for (int i = 0; i + what.length <= in.length; i++) {
      if (java.util.Arrays.equals(in, i, i + what.length, what, 0, what.length)) {
        return i;
      }
    }
    throw new AssertionError("it isn't there");
  }
}
