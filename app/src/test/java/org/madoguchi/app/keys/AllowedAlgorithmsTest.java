package org.madoguchi.app.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedAlgorithmsTest {
  private static final KeyPair RSA = Issued.pair("RSA", 2048);

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "RSA, 2048, true",
    "RSA, 3072, true",
    "RSA, 1024, false",
    "RSA, 512, false",
    "DSA, 2048, false",
    "EC, 256, true",
    "EC, 384, true",
    "EC, 521, true",
    "Ed25519, 255, false"
  })
  void keysAreBelievedByTheirKindAndSize(String algorithm, int bits, boolean believed) {
    assertEquals(believed, AllowedAlgorithms.key(Issued.pair(algorithm, bits).getPublic()));
  }

  @ParameterizedTest
  @CsvSource({"secp192r1", "secp224r1", "secp256k1", "brainpoolP256r1"})
  void otherCurvesArent(String curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", Issued.PROVIDER);
    generator.initialize(new ECGenParameterSpec(curve));
    assertFalse(AllowedAlgorithms.key(generator.generateKeyPair().getPublic()));
  }

  @ParameterizedTest
  @CsvSource({"3", "17"})
  void neitherIsASmallExponent(String exponent) throws GeneralSecurityException {
    BigInteger modulus = ((RSAPublicKey) RSA.getPublic()).getModulus();
    assertFalse(
        AllowedAlgorithms.key(
            KeyFactory.getInstance("RSA", Issued.PROVIDER)
                .generatePublic(new RSAPublicKeySpec(modulus, new BigInteger(exponent)))));
  }

  @ParameterizedTest
  @CsvSource({
    "SHA256withRSA, true",
    "SHA384withRSA, true",
    "SHA512withRSA, true",
    "SHA256withRSAandMGF1, false",
    "SHA1withRSA, false",
    "SHA224withRSA, false",
    "MD5withRSA, false",
    "SHA1withRSAandMGF1, false",
    "SHA3-256withRSA, false"
  })
  void certificatesAreBelievedByTheirSignature(String algorithm, boolean believed) {
    assertEquals(believed, AllowedAlgorithms.certificate(Issued.authority("CN=a", RSA, algorithm)));
  }

  @ParameterizedTest
  @CsvSource({"RSA, 1024, SHA256withRSA", "DSA, 2048, SHA256withDSA", "RSA, 2048, SHA1withRSA"})
  void aFileWithAnAuthorityThatIsntBelievedIsRefusedWithItsCure(
      String kind, int bits, String algorithm) throws IOException, GeneralSecurityException {
    X509Certificate weak = Issued.authority("CN=weak", Issued.pair(kind, bits), algorithm);
    Path file = directory.resolve("trust.pem");
    Files.writeString(file, pem(weak) + pem(Issued.authority("CN=a", RSA, "SHA256withRSA")));
    KeyMaterialException refused =
        assertThrows(
            KeyMaterialException.class, () -> PemFile.authorities("gateway.seal_trust", file));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.startsWith("gateway.seal_trust: " + file), message);
    assertTrue(message.contains("RSA of 2048 bits or more"), message);
    assertTrue(message.contains("CN=weak"), message);
  }

  private static String pem(X509Certificate certificate) throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
