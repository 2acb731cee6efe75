package org.madoguchi.app.technician;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public key of who issues card-verifiable certificates, out of a PEM file (RFC 7468). It can't
 * come from the card, which could bring its own (card.md 3.3).
 */
final class IssuerKey {
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN (PUBLIC KEY|CERTIFICATE)-----([^-]+)-----END \\1-----");

  /** Smaller keys can be broken; the issuers' have 2,048 bits. */
  private static final int FEWEST_BITS = 2048;

  /** Far more than a certificate takes. */
  private static final int LARGEST_FILE = 100_000;

  private IssuerKey() {}

  /**
   * The one key of the file: a public key, or that of a certificate, which isn't checked itself.
   *
   * @throws IOException the file can't be read, or holds none or several, or a key of another kind;
   *     the message is fit to be shown
   */
  static PublicKey read(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
      throw new IOException(file + ": no PEM file");
    }
    Matcher found = PEM.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    if (!found.find()) {
      throw new IOException(file + ": no PEM block PUBLIC KEY or CERTIFICATE");
    }
    PublicKey key = key(file, found.group(1), found.group(2));
    if (found.find()) {
      throw new IOException(file + ": more than one PEM block");
    }
    if (!(key instanceof RSAPublicKey rsa) || rsa.getModulus().bitLength() < FEWEST_BITS) {
      throw new IOException(file + ": no RSA key of at least " + FEWEST_BITS + " bits");
    }
    return key;
  }

  private static PublicKey key(Path file, String label, String base64) throws IOException {
    try {
      byte[] der = Base64.getMimeDecoder().decode(base64);
      return label.equals("CERTIFICATE")
          ? CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der))
              .getPublicKey()
          : KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException(file + ": the PEM block holds no " + label.toLowerCase(Locale.ROOT), e);
    }
  }
}
