package org.madoguchi.sandbox.city.card;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Answers to reset that were seen on cards (card.md 1.2). No reader may know a card by it: a reader
 * without contacts makes one up.
 */
public enum AnswerToReset {
  CONTACT("3BE000FF8131FE4514", false),
  CONTACT_WITH_HISTORY("3BDA13FF8131FB468012392F31C173C601C03B", false),
  CONTACT_SHORT_HISTORY("3BC5FF8131FB458073C6010000", false),
  CONTACT_SPECIFIC_MODE("3BF59100FF918171FE40004200 0100D1D6", false),
  CONTACT_SPECIFIC_MODE_2("3BF59100FF918171FE40004200 01B3A115", false),
  CONTACTLESS("3B888001000005E0B381A1007F", true),
  CONTACTLESS_2("3B888001000041E0B381A1003B", true),
  CONTACTLESS_SLOW("3B888001004B51FFB381D1000F", true),
  /** Of the old resident card, which a reader may meet too. */
  CONTACTLESS_RESIDENT_CARD("3B888001000014E0B38191005E", true);

  private final byte[] bytes;
  private final boolean contactless;

  AnswerToReset(String hex, boolean contactless) {
    this.bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    this.contactless = contactless;
  }

  /** What the reader gets. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What GET DATA 5F51 tells: the answer at the contacts, without its first byte. */
  byte[] atContacts() {
    byte[] contact = contactless ? CONTACT.bytes : bytes;
    return Arrays.copyOfRange(contact, 1, contact.length);
  }
}
