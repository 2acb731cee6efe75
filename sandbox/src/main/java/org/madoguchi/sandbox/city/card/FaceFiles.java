package org.madoguchi.sandbox.city.card;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The data files of the application of the card's face (券面事項確認AP; card.md 3.3). */
final class FaceFiles {
  private final Personalization card;
  private final byte[] birth;

  FaceFiles(Personalization card) {
    this.card = card;
    this.birth = date(card.holder().birth());
  }

  private byte[] publicKey() {
    return card.keys().face().encodedPublic();
  }

  /** 0001: the birth date alone. */
  byte[] age() {
    byte[] record = Tlv.join(Tlv.of(0xDF11, birth), Tlv.of(0xDF12, publicKey()));
    return Tlv.of(0xFF10, record, Tlv.of(0xDF13, signed(record)));
  }

  /**
   * 0002: all that is printed but the my number. The signature is over digests of three groups of
   * objects; expiry and security code stand behind it, unsigned.
   */
  byte[] face() {
    Personalization.Pictures pictures = card.pictures();
    byte[] birthDate = Tlv.of(0xDF22, birth);
    byte[] sex = Tlv.of(0xDF23, TextFiles.ascii(String.valueOf(card.holder().sex())));
    byte[] key = Tlv.of(0xDF24, publicKey());
    byte[] name = Tlv.of(0xDF25, pictures.name());
    byte[] address = Tlv.of(0xDF26, pictures.address());
    byte[] portrait = Tlv.of(0xDF27, pictures.portrait());
    byte[] signature =
        Tlv.of(
            0xDF28,
            signed(
                Tlv.join(
                    TextFiles.sha256(Tlv.join(birthDate, sex, key)),
                    TextFiles.sha256(Tlv.join(name, address)),
                    TextFiles.sha256(portrait))));
    byte[] expiry = Tlv.of(0xDF29, date(card.document().expiry()));
    byte[] securityCode = Tlv.of(0xDF2A, pictures.securityCode());
    return behindTable(
        List.of(birthDate, sex, key, name, address, portrait, signature, expiry, securityCode));
  }

  private static byte[] behindTable(List<byte[]> objects) {
    byte[] content = Tlv.join(objects.toArray(byte[][]::new));
    byte[] emptyTable = Tlv.of(0xDF21, new byte[2 * objects.size()]);
    int offset = Tlv.of(0xFF20, emptyTable, content).length - content.length;
    ByteBuffer table = ByteBuffer.allocate(2 * objects.size());
    for (byte[] object : objects) {
      table.putShort((short) offset);
      offset += object.length;
    }
    return Tlv.of(0xFF20, Tlv.of(0xDF21, table.array()), content);
  }

  /** 0003: free to read. What is in DF35 nobody knows. */
  byte[] basicInformation() {
    byte[] opaque = new byte[0];
    for (int i = 0; i < 8; i++) {
      byte[] block = TextFiles.ascii("DF35 of " + card.document().serial() + ", block " + i);
      opaque = Tlv.join(opaque, TextFiles.sha256(block));
    }
    return Tlv.of(
        0xFF30,
        Tlv.of(0xDF31, new byte[] {0x06, 0x03, 0x0E, 0x01}),
        Tlv.of(0xDF32, new KeyIdentifier("6000024", 0).bytes()),
        Tlv.of(0xDF33, new byte[] {0x01}),
        Tlv.of(0xDF34, TextFiles.ascii(card.document().municipality())),
        Tlv.of(0xDF35, new KeyIdentifier("6000025", 0).bytes(), opaque));
  }

  /** 0004: whom the issuer believes. */
  byte[] certificate() {
    return card.issuer().face().certificate(card.issuer().municipality());
  }

  /** 0005: the my number as it is printed. */
  byte[] myNumber() {
    byte[] record =
        Tlv.join(Tlv.of(0xDF41, card.pictures().myNumber()), Tlv.of(0xDF42, publicKey()));
    return Tlv.of(0xFF40, record, Tlv.of(0xDF43, signed(record)));
  }

  private byte[] signed(byte[] message) {
    return card.issuer().municipality().keys().sign(message);
  }

  private static byte[] date(LocalDate day) {
    return TextFiles.ascii(day.format(DateTimeFormatter.BASIC_ISO_DATE));
  }
}
