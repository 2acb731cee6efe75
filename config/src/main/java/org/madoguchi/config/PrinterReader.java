package org.madoguchi.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a printer's table. Its TLS certificate is pinned by digest, as technicians' tools write it,
 * or by the certificate itself.
 */
final class PrinterReader {
  static final String DIGEST = "certificate_sha256";
  static final String FILE = "certificate_file";
  private static final String NO_CERTIFICATE =
      "holds no X.509 certificate (PEM or DER) that can be read";

  private PrinterReader() {}

  static PrinterConfig read(TomlSection section) {
    URI uri = section.uri("uri", "ipp", "ipps");
    PrinterConfig printer =
        new PrinterConfig(uri, section.seconds("deadline_seconds", 10, 1800), pin(section, uri));
    section.done();
    return printer;
  }

  private static @Nullable String pin(TomlSection section, URI uri) {
    boolean digest = section.has(DIGEST);
    if ((digest || section.has(FILE)) && !"ipps".equals(uri.getScheme())) {
      section.mistake(
          digest ? DIGEST : FILE,
          "needs a uri that begins with ipps://: ipp:// has no certificate");
    }
    return pinned(section);
  }

  /** SHA-256 of the certificate that a table names, by either key; null if it names none. */
  static @Nullable String pinned(TomlSection section) {
    boolean digest = section.has(DIGEST);
    boolean file = section.has(FILE);
    if (digest && file) {
      section.mistake(FILE, "says the same as " + DIGEST + ": one of them is enough");
    }
    if (digest) {
      return section
          .matching(
              DIGEST,
              "([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}",
              "64 hexadecimal digits, with or without colons")
          .replace(":", "")
          .toLowerCase(Locale.ROOT);
    }
    return file ? ofFile(section) : null;
  }

  private static @Nullable String ofFile(TomlSection section) {
    Path path = section.existingFile(FILE);
    if (!Files.isReadable(path)) {
      return null; // noted already
    }
    try (InputStream in = Files.newInputStream(path)) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.size() == 1) {
        byte[] octets = found.iterator().next().getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
      }
      section.mistake(
          FILE,
          found.isEmpty()
              ? NO_CERTIFICATE
              : "must hold one certificate, the printer's own; it holds " + found.size());
    } catch (GeneralSecurityException | IOException e) {
      section.mistake(FILE, NO_CERTIFICATE);
    }
    return null;
  }
}
