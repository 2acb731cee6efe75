package org.madoguchi.sandbox.city.camera;

/**
 * A JPEG of which each copy has a number in a comment (ISO/IEC 10918-1, B.2.4.5): the same picture,
 * but other bytes.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record NumberedJpeg(byte[] jpeg) {
  private static final int COMMENT = 8;

  byte[] number(int number) {
    byte[] numbered = new byte[jpeg.length + COMMENT];
    System.arraycopy(jpeg, 0, numbered, 0, 2);
    byte[] comment = {
      (byte) 0xff,
      (byte) 0xfe,
      0,
      COMMENT - 2,
      (byte) (number >> 24),
      (byte) (number >> 16),
      (byte) (number >> 8),
      (byte) number
    };
    System.arraycopy(comment, 0, numbered, 2, COMMENT);
    System.arraycopy(jpeg, 2, numbered, 2 + COMMENT, jpeg.length - 2);
    return numbered;
  }
}
