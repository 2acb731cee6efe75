package org.madoguchi.sandbox.city.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** The data files of the application of text attributes (券面事項入力補助AP; card.md 3.2). */
final class TextFiles {
  private static final int BASIC_INFORMATION_SIZE = 256;

  private final Personalization card;
  private final byte[] myNumber;
  private final byte[] attributes;

  TextFiles(Personalization card, String myNumber) {
    this.card = card;
    byte[] object = Tlv.of(0xFF10, ascii(myNumber));
    this.myNumber = filled(object, object.length + 2);
    this.attributes = attributes(card.holder());
  }

  /** 0001: the my number, 17 bytes with its filler. */
  byte[] myNumber() {
    return myNumber;
  }

  /** 0002: name, address, birth, sex behind a table of where they begin. */
  byte[] attributes() {
    return Tlv.of(0xFF20, offsets(), attributes);
  }

  private static byte[] attributes(Personalization.Holder holder) {
    return Tlv.join(
        Tlv.of(0xDF22, holder.name().getBytes(StandardCharsets.UTF_8)),
        Tlv.of(0xDF23, holder.address().getBytes(StandardCharsets.UTF_8)),
        Tlv.of(0xDF24, ascii(holder.birth().format(DateTimeFormatter.BASIC_ISO_DATE))),
        Tlv.of(0xDF25, ascii(String.valueOf(holder.sex()))));
  }

  private byte[] offsets() {
    Personalization.Holder holder = card.holder();
    int table = Tlv.of(0xDF21, new byte[8]).length;
    int whole = Tlv.of(0xFF20, new byte[table], attributes).length;
    int name = whole - attributes.length;
    int address = name + Tlv.of(0xDF22, holder.name().getBytes(StandardCharsets.UTF_8)).length;
    int sex = whole - Tlv.of(0xDF25, new byte[1]).length;
    int birth = sex - Tlv.of(0xDF24, new byte[8]).length;
    ByteBuffer offsets = ByteBuffer.allocate(8);
    for (int offset : new int[] {name, address, birth, sex}) {
      offsets.putShort((short) offset);
    }
    return Tlv.of(0xDF21, offsets.array());
  }

  /** 0003: digests of the other two, one with filler and one without table, and a signature. */
  byte[] integrity() {
    byte[] digests = Tlv.join(Tlv.of(0xDF31, sha256(myNumber)), Tlv.of(0xDF32, sha256(attributes)));
    return Tlv.of(0xFF30, digests, Tlv.of(0xDF33, signed(digests)));
  }

  /** 0004: whom the issuer believes. */
  byte[] certificate() {
    return card.issuer().text().certificate(card.issuer().municipality());
  }

  /** 0005: free to read; its outer length isn't the shortest. */
  byte[] basicInformation() {
    byte[] unknown = filled(sha256(card.issuer().text().id().bytes()), 128);
    byte[] object =
        Tlv.wide(
            0xFF40,
            Tlv.of(0xDF41, new byte[] {0x01, 0x03, 0x0E, 0x01}),
            Tlv.of(0xDF42, new KeyIdentifier("6000034", 0).bytes()),
            Tlv.wide(0xDF43, unknown));
    return filled(object, BASIC_INFORMATION_SIZE);
  }

  /** 0006: what session keys are encrypted for. */
  byte[] sessionKey() {
    return Tlv.of(0xA1, card.keys().session().encodedPublic());
  }

  /** 0007: what checks challenges that the card has signed. */
  byte[] signedPublicKey() {
    byte[] key = Tlv.of(0xDF51, card.keys().text().encodedPublic());
    return Tlv.of(0xFF50, key, Tlv.of(0xDF52, signed(key)));
  }

  private byte[] signed(byte[] message) {
    return card.issuer().municipality().keys().sign(message);
  }

  static byte[] filled(byte[] content, int size) {
    byte[] file = Arrays.copyOf(content, size);
    Arrays.fill(file, content.length, size, (byte) 0xFF);
    return file;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] sha256(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(message);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
