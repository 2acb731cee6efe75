package org.madoguchi.sandbox.city.card;

import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What GET DATA tells while no application is selected (card.md 2.4). */
final class MasterFile {
  /** Card recognition data of GlobalPlatform: its OID 1.2.840.114283.1 and no more. */
  private static final byte[] RECOGNITION = HexFormat.of().parseHex("730906072A864886FC6B01");

  private final Map<Integer, byte[]> objects;

  MasterFile(Personalization card) {
    CardIssuer issuer = card.issuer();
    Personalization.Document document = card.document();
    this.objects =
        Map.of(
            0x0042, issuer.card().id().bytes(),
            0x0045, TextFiles.ascii(document.serial()),
            0x0066, RECOGNITION,
            0x00F0, TextFiles.ascii(document.municipality()),
            0x00F2, TextFiles.ascii(document.expiry().format(DateTimeFormatter.BASIC_ISO_DATE)),
            0x00F7, issuer.intermediate().id().bytes(),
            // The certificates come without their template.
            0x00F8, issuer.card().certify(issuer.intermediate()),
            0x7F21, issuer.intermediate().certify(issuer.municipality()));
  }

  /** Null: there is no such object. */
  byte @Nullable [] object(int tag) {
    return objects.get(tag);
  }
}
