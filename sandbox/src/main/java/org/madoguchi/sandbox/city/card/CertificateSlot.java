package org.madoguchi.sandbox.city.card;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A key that was made on the card, and as much of its electronic certificate as was written. As one
 * record: the number of the update that it is for, length of the key, key, certificate.
 *
 * @param update which update, 0 to 255
 * @param key PKCS #8
 * @param certificate its first bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CertificateSlot(int update, byte[] key, byte[] certificate) {
  private static final int HEADER = 3;

  /** What became of an update. */
  enum State {
    /** There is none. */
    NONE(0),
    /** There is a new key. */
    KEYED(1),
    /** A part of the electronic certificate was written. */
    WRITING(2),
    /** All of it was written; it isn't in use yet. */
    COMPLETE(3);

    private final int code;

    State(int code) {
      this.code = code;
    }

    /** As the card tells it. */
    int code() {
      return code;
    }
  }

  static CertificateSlot parse(byte[] bytes) {
    int keyEnd = HEADER + ((bytes[1] & 0xFF) << 8 | (bytes[2] & 0xFF));
    return new CertificateSlot(
        bytes[0] & 0xFF,
        Arrays.copyOfRange(bytes, HEADER, keyEnd),
        Arrays.copyOfRange(bytes, keyEnd, bytes.length));
  }

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    bytes.write(update);
    bytes.write(key.length >> 8);
    bytes.write(key.length);
    bytes.writeBytes(key);
    bytes.writeBytes(certificate);
    return bytes.toByteArray();
  }

  State state() {
    if (certificate.length == 0) {
      return State.KEYED;
    }
    return certificate.length == wanted() ? State.COMPLETE : State.WRITING;
  }

  /** The certificate's whole length by its DER header; 0: not known yet. */
  int wanted() {
    boolean der =
        certificate.length >= 4 && certificate[0] == 0x30 && certificate[1] == (byte) 0x82;
    return der ? 4 + ((certificate[2] & 0xFF) << 8 | (certificate[3] & 0xFF)) : 0;
  }

  /**
   * With bytes from an offset on, in place of what stood there and behind; null: there would be a
   * gap, or more than a certificate.
   */
  @Nullable CertificateSlot with(int offset, byte[] part) {
    if (offset > certificate.length || part.length == 0) {
      return null;
    }
    byte[] written = Arrays.copyOf(certificate, offset + part.length);
    System.arraycopy(part, 0, written, offset, part.length);
    CertificateSlot now = new CertificateSlot(update, key, written);
    boolean tooMuch = now.wanted() > 0 && written.length > now.wanted();
    return tooMuch || written.length > CardLayout.CERTIFICATE_FILE_SIZE ? null : now;
  }

  byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(certificate);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  RSAPrivateKey privateKey() {
    try {
      return (RSAPrivateKey)
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the card made this key itself", e);
    }
  }
}
