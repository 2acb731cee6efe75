package org.madoguchi.app.gateway;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SimpleAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.app.keys.Issued;

/** Seals as somebody might make them who has a certificate of the right name. */
class CmsSignaturesTest {
  private static final byte[] CONTENT = "what is sealed".getBytes(StandardCharsets.UTF_8);
  private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
  private static final String AUTHORITY = "CN=seals";
  private static final KeyPair AUTHORITY_KEYS = Issued.pair("RSA", 2048);
  private static final KeyPair RSA = Issued.pair("RSA", 2048);
  private static final KeyPair EC = Issued.pair("EC", 256);

  private static X509Certificate seal(KeyPair keys) {
    return Issued.seal("99201", keys, AUTHORITY, AUTHORITY_KEYS, "SHA256withRSA");
  }

  /** How a seal is put together; the default is as it should be. */
  private static final class Maker {
    private KeyPair keys = RSA;
    private X509Certificate certificate = seal(RSA);
    private String algorithm = "SHA256withRSA";
    private int signers = 1;
    private boolean direct;
    private ASN1ObjectIdentifier type = CMSObjectIdentifiers.data;
    private UnaryOperator<AttributeTable> signed = table -> table;
    private Optional<AttributeTable> unsigned = Optional.empty();

    byte[] make() {
      try {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        for (int i = 0; i < signers; i++) {
          var builder =
              new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                  .setDirectSignature(direct);
          if (!direct) {
            builder.setSignedAttributeGenerator(
                new org.bouncycastle.cms.DefaultSignedAttributeTableGenerator() {
                  @Override
                  public AttributeTable getAttributes(
                      @SuppressWarnings("rawtypes") java.util.Map parameters) {
                    return signed.apply(super.getAttributes(parameters));
                  }
                });
          }
          unsigned.ifPresent(
              table ->
                  builder.setUnsignedAttributeGenerator(new SimpleAttributeTableGenerator(table)));
          generator.addSignerInfoGenerator(builder.build(signer(), certificate));
        }
        generator.addCertificates(new JcaCertStore(List.of(certificate)));
        return generator.generate(new CMSProcessableByteArray(type, CONTENT), true).getEncoded();
      } catch (GeneralSecurityException
          | OperatorCreationException
          | CMSException
          | IOException e) {
        throw new AssertionError(e);
      }
    }

    private ContentSigner signer() throws OperatorCreationException {
      PrivateKey key = keys.getPrivate();
      return new JcaContentSignerBuilder(algorithm).setProvider(Issued.PROVIDER).build(key);
    }
  }

  private static Optional<CmsSignatures.Signed> open(byte[] cms) {
    try {
      return CmsSignatures.open(cms);
    } catch (CMSException | RuntimeException e) {
      return Optional.empty(); // as its callers do
    }
  }

  @Test
  void aGoodSealOpens() {
    CmsSignatures.Signed opened = open(new Maker().make()).orElseThrow();
    assertArrayEquals(CONTENT, opened.content());
    assertEquals(seal(RSA).getSubjectX500Principal(), opened.signer().getSubjectX500Principal());
    assertTrue(open(CmsSignatures.sign(CONTENT, EC.getPrivate(), seal(EC), NOW)).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, 2048, SHA384withRSA, true",
    "RSA, 2048, SHA512withRSA, true",
    "EC, 384, SHA384withECDSA, true",
    "RSA, 2048, MD5withRSA, false",
    "RSA, 2048, SHA1withRSA, false",
    "RSA, 2048, SHA224withRSA, false",
    "RSA, 2048, SHA256withRSAandMGF1, false",
    "RSA, 1024, SHA256withRSA, false",
    "RSA, 512, SHA256withRSA, false",
    "DSA, 2048, SHA256withDSA, false",
    "DSA, 1024, SHA1withDSA, false",
    "EC, 256, SHA1withECDSA, false"
  })
  void onlyAllowedAlgorithmsSeal(String kind, int bits, String algorithm, boolean opens) {
    Maker maker = new Maker();
    maker.keys = Issued.pair(kind, bits);
    maker.certificate = seal(maker.keys);
    maker.algorithm = algorithm;
    assertEquals(opens, open(maker.make()).isPresent());
  }

  @Test
  void aSealWithoutSignedAttributesStaysClosed() {
    Maker maker = new Maker();
    maker.direct = true;
    assertTrue(open(maker.make()).isEmpty());
  }

  @Test
  void twoSignersStayClosed() {
    Maker maker = new Maker();
    maker.signers = 2;
    assertTrue(open(maker.make()).isEmpty());
  }

  @Test
  void anotherTypeOfContentStaysClosed() {
    Maker maker = new Maker();
    maker.type = new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.1.4"); // a time stamp's
    assertTrue(open(maker.make()).isEmpty());
  }

  @Test
  void whatIsNotSignedHasNoPlaceInIt() {
    Maker maker = new Maker();
    ASN1EncodableVector beside = new ASN1EncodableVector();
    beside.add(
        new Attribute(
            CMSAttributes.counterSignature, new DERSet(new DEROctetString(new byte[] {1}))));
    maker.unsigned = Optional.of(new AttributeTable(beside));
    assertTrue(open(maker.make()).isEmpty());
    byte[] good = new Maker().make();
    assertTrue(open(Arrays.copyOf(good, good.length + 1)).isEmpty());
  }

  @Test
  void typeAndDigestAreBoundOnce() {
    for (ASN1ObjectIdentifier bound :
        List.of(CMSAttributes.contentType, CMSAttributes.messageDigest)) {
      Maker without = new Maker();
      without.signed = table -> table.remove(bound);
      assertTrue(open(without.make()).isEmpty(), bound + " is missing");
      Maker twice = new Maker();
      twice.signed =
          table -> {
            ASN1EncodableVector all = table.toASN1EncodableVector();
            all.add(table.get(bound));
            return new AttributeTable(all);
          };
      assertTrue(open(twice.make()).isEmpty(), bound + " stands there twice");
    }
  }

  /** The digest of the content by one, the signature by another (openssl issue 9392). */
  @Test
  void contentAndSignatureHaveOneDigest() throws IOException {
    byte[] good = new Maker().make();
    byte[] sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256).getEncoded();
    byte[] sha512 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512).getEncoded();
    assertEquals(sha256.length, sha512.length);
    boolean changed = false;
    for (int i = 0; i + sha256.length <= good.length; i++) {
      byte[] here = Arrays.copyOfRange(good, i + 2, i + sha256.length);
      if (Arrays.equals(here, Arrays.copyOfRange(sha256, 2, sha256.length))) {
        byte[] other = good.clone();
        System.arraycopy(sha512, 2, other, i + 2, sha512.length - 2);
        changed |= open(other).isEmpty();
      }
    }
    assertTrue(changed);
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, 2048, SHA256withRSA, SHA256withRSA, true",
    "RSA, 2048, SHA256withRSA, SHA1withRSA, false",
    "RSA, 2048, SHA256withRSA, MD5withRSA, false",
    "RSA, 2048, SHA1withRSA, SHA256withRSA, false",
    "RSA, 1024, SHA256withRSA, SHA256withRSA, false",
    "DSA, 2048, SHA256withDSA, SHA256withDSA, false"
  })
  void sealCertificatesAndTheirAuthoritiesToo(
      String kind, int bits, String ofAuthority, String ofSeal, boolean believed) {
    KeyPair keys = Issued.pair(kind, bits);
    X509Certificate authority = Issued.authority(AUTHORITY, keys, ofAuthority);
    X509Certificate seal = Issued.seal("99201", RSA, AUTHORITY, keys, ofSeal);
    assertEquals(believed, new SigningAuthorities(Set.of(authority)).maySeal(seal, NOW));
    Maker maker = new Maker();
    maker.certificate = seal;
    boolean soundSeal = ofSeal.equals("SHA256withRSA");
    assertEquals(soundSeal, open(maker.make()).isPresent(), "its own signature");
    assertFalse(new SigningAuthorities(Set.of()).maySeal(seal, NOW));
  }
}
