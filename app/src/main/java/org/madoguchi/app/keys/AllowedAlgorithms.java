package org.madoguchi.app.keys;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * The one place that says by which algorithms, key sizes and curves something is believed: seals,
 * journal heads, electronic certificates, the certificates of TLS and of the branch LAN, and the
 * authorities behind all of them. Whatever isn't named is refused: MD5, SHA-1, DSA, RSA below 2048
 * bits, curves that nobody has agreed on, and what is invented later. RSASSA-PSS is refused as
 * well: nobody here needs it, and its parameters can name a salt of nothing and SHA-1, which are
 * even its defaults (RFC 4055 3.1). Pure; any thread.
 */
public final class AllowedAlgorithms {
  private static final int MIN_RSA_BITS = 2048;

  /** More costs time and proves nothing more. */
  private static final int MAX_RSA_BITS = 8192;

  /** Smaller ones invite forgeries where padding is read carelessly (FIPS 186-5 5.4). */
  private static final BigInteger MIN_RSA_EXPONENT = BigInteger.valueOf(65537);

  private static final int MAX_RSA_EXPONENT_BITS = 256;

  /** SHA-2 of 256 bits and more. */
  private static final Set<ASN1ObjectIdentifier> DIGESTS =
      Set.of(
          NISTObjectIdentifiers.id_sha256,
          NISTObjectIdentifiers.id_sha384,
          NISTObjectIdentifiers.id_sha512);

  /** RSASSA-PKCS1-v1_5 (RFC 4055 5). */
  private static final Map<ASN1ObjectIdentifier, ASN1ObjectIdentifier> RSA =
      Map.of(
          PKCSObjectIdentifiers.sha256WithRSAEncryption, NISTObjectIdentifiers.id_sha256,
          PKCSObjectIdentifiers.sha384WithRSAEncryption, NISTObjectIdentifiers.id_sha384,
          PKCSObjectIdentifiers.sha512WithRSAEncryption, NISTObjectIdentifiers.id_sha512);

  /** ECDSA (RFC 5758 3.2). */
  private static final Map<ASN1ObjectIdentifier, ASN1ObjectIdentifier> ECDSA =
      Map.of(
          X9ObjectIdentifiers.ecdsa_with_SHA256, NISTObjectIdentifiers.id_sha256,
          X9ObjectIdentifiers.ecdsa_with_SHA384, NISTObjectIdentifiers.id_sha384,
          X9ObjectIdentifiers.ecdsa_with_SHA512, NISTObjectIdentifiers.id_sha512);

  private static final Set<String> CURVES = Set.of("secp256r1", "secp384r1", "secp521r1");

  private AllowedAlgorithms() {}

  /** Whether what that key signs may be believed at all. */
  public static boolean key(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa ->
          rsa.getModulus().bitLength() >= MIN_RSA_BITS
              && rsa.getModulus().bitLength() <= MAX_RSA_BITS
              && rsa.getPublicExponent().compareTo(MIN_RSA_EXPONENT) >= 0
              && rsa.getPublicExponent().bitLength() <= MAX_RSA_EXPONENT_BITS
              && rsa.getPublicExponent().testBit(0);
      case ECPublicKey ec -> CURVES.stream().anyMatch(name -> isOn(name, ec.getParams()));
      default -> false; // PublicKey isn't sealed; what isn't known isn't accepted
    };
  }

  /**
   * Whether a certificate may be believed as far as algorithms go: its own key, and the signature
   * that its issuer put on it.
   */
  public static boolean certificate(X509Certificate certificate) {
    return key(certificate.getPublicKey()) && signature(certificate).isPresent();
  }

  /** Whether a signature's digest is allowed; its parameters are none (RFC 5754 2). */
  public static boolean digest(AlgorithmIdentifier digest) {
    return DIGESTS.contains(digest.getAlgorithm()) && none(digest.getParameters());
  }

  /**
   * Whether a key may have made a signature over that digest by that algorithm (RFC 5652 5.3).
   *
   * @param digest of what was signed; the algorithm must name the same one, where it names one
   */
  public static boolean signature(
      PublicKey key, AlgorithmIdentifier algorithm, AlgorithmIdentifier digest) {
    if (!key(key) || !digest(digest)) {
      return false;
    }
    if (PKCSObjectIdentifiers.rsaEncryption.equals(algorithm.getAlgorithm())) {
      return key instanceof RSAPublicKey && none(algorithm.getParameters()); // RFC 3370 3.2
    }
    boolean ofThatKey =
        key instanceof RSAPublicKey
            ? RSA.containsKey(algorithm.getAlgorithm())
            : ECDSA.containsKey(algorithm.getAlgorithm());
    return ofThatKey && digestOf(algorithm).equals(Optional.of(digest.getAlgorithm()));
  }

  /** The digest under a certificate's signature; empty if its algorithm isn't allowed. */
  private static Optional<ASN1ObjectIdentifier> signature(X509Certificate certificate) {
    try {
      // of the part that was signed: a copy stands outside of it (RFC 5280 4.1.1.2)
      Certificate whole = Certificate.getInstance(certificate.getEncoded());
      AlgorithmIdentifier algorithm = whole.getTBSCertificate().getSignature();
      return algorithm.equals(whole.getSignatureAlgorithm())
          ? digestOf(algorithm)
          : Optional.empty();
    } catch (GeneralSecurityException | RuntimeException e) {
      return Optional.empty(); // the library has exceptions of many kinds for what can't be read
    }
  }

  private static Optional<ASN1ObjectIdentifier> digestOf(AlgorithmIdentifier algorithm) {
    ASN1ObjectIdentifier id = algorithm.getAlgorithm();
    return Optional.ofNullable(RSA.containsKey(id) ? RSA.get(id) : ECDSA.get(id))
        .filter(_ -> none(algorithm.getParameters()));
  }

  private static boolean none(@Nullable ASN1Encodable parameters) {
    return parameters == null || DERNull.INSTANCE.equals(parameters.toASN1Primitive());
  }

  /** By its numbers: a curve can be written out under no name, with a generator of one's own. */
  private static boolean isOn(String name, ECParameterSpec curve) {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(name));
      ECParameterSpec known = parameters.getParameterSpec(ECParameterSpec.class);
      return known.getCurve().equals(curve.getCurve())
          && known.getGenerator().equals(curve.getGenerator())
          && known.getOrder().equals(curve.getOrder())
          && known.getCofactor() == curve.getCofactor();
    } catch (GeneralSecurityException e) {
      return false; // a platform without the curve can't check its signatures either
    }
  }
}
