package org.madoguchi.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/** A self-signed certificate of the size that those on the card have. */
final class TestCertificate {
  private TestCertificate() {}

  static byte[] der() {
    try (InputStream in =
        Objects.requireNonNull(
            TestCertificate.class.getResourceAsStream("user-authentication.der"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As it lies on the card: FF to the end of 3,808 bytes. */
  static byte[] file() {
    byte[] der = der();
    byte[] file = Arrays.copyOf(der, 3808);
    Arrays.fill(file, der.length, file.length, (byte) 0xFF);
    return file;
  }
}
