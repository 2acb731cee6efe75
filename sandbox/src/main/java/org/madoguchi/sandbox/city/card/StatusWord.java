package org.madoguchi.sandbox.city.card;

import java.util.Arrays;

/** Status words of the card (card.md 4.8). */
record StatusWord(int value) {
  static final StatusWord OK = new StatusWord(0x9000);
  static final StatusWord NOT_AUTHENTICATED = new StatusWord(0x6300);
  static final StatusWord MEMORY_FAILURE = new StatusWord(0x6581);
  static final StatusWord WRONG_LENGTH = new StatusWord(0x6700);
  static final StatusWord LOGICAL_CHANNEL_NOT_SUPPORTED = new StatusWord(0x6881);
  static final StatusWord INCOMPATIBLE_FILE = new StatusWord(0x6981);
  static final StatusWord SECURITY_STATUS_NOT_SATISFIED = new StatusWord(0x6982);
  static final StatusWord CONDITIONS_NOT_SATISFIED = new StatusWord(0x6985);
  static final StatusWord NO_CURRENT_FILE = new StatusWord(0x6986);
  static final StatusWord NO_KEY_DELIVERY = new StatusWord(0x66F1);
  static final StatusWord SECURED_DATA_MISSING = new StatusWord(0x6987);
  static final StatusWord SECURED_DATA_INCORRECT = new StatusWord(0x6988);
  static final StatusWord NO_SECURE_MESSAGING = new StatusWord(0x69FC);
  static final StatusWord WRONG_DATA = new StatusWord(0x6A80);
  static final StatusWord FILE_NOT_FOUND = new StatusWord(0x6A82);
  static final StatusWord RECORD_NOT_FOUND = new StatusWord(0x6A83);
  static final StatusWord WRONG_PARAMETERS = new StatusWord(0x6A86);
  static final StatusWord DATA_NOT_FOUND = new StatusWord(0x6A88);
  static final StatusWord OFFSET_OUTSIDE_FILE = new StatusWord(0x6B00);
  static final StatusWord INS_NOT_SUPPORTED = new StatusWord(0x6D00);
  static final StatusWord CLA_NOT_SUPPORTED = new StatusWord(0x6E00);
  static final StatusWord NO_DIAGNOSIS = new StatusWord(0x6F00);

  /** 63Cx: {@code left} tries. */
  static StatusWord tries(int left) {
    return new StatusWord(0x63C0 | left);
  }

  /** 61xx: that much is there for GET RESPONSE; 256 and more are 00. */
  static StatusWord moreAvailable(int length) {
    return new StatusWord(0x6100 | (length > 0xFF ? 0 : length));
  }

  /** 6Cxx: the right Le. */
  static StatusWord exactLength(int length) {
    return new StatusWord(0x6C00 | (length & 0xFF));
  }

  /** As a response without data. */
  byte[] bytes() {
    return after(new byte[0]);
  }

  /** As the end of a response with data. */
  byte[] after(byte[] data) {
    byte[] response = Arrays.copyOf(data, data.length + 2);
    response[data.length] = (byte) (value >> 8);
    response[data.length + 1] = (byte) value;
    return response;
  }
}
