package org.madoguchi.card.data;

import java.util.Arrays;

/**
 * A picture of or about a person. It can't print itself, and {@link #close()} fills it with zeros.
 *
 * <p>Thread-safe.
 */
public final class PersonalImage implements AutoCloseable {
  /** The two forms of the card's pictures (card.md 3.3). */
  public enum Format {
    /** PNG of one bit per pixel: texts. */
    PNG,
    /** JPEG 2000 in a JP2 file, grey: the photo. */
    JPEG_2000,
    /** Neither by its first bytes. */
    UNKNOWN
  }

  private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  /** Signature box of JP2 (ISO/IEC 15444-1 I.5.1). */
  private static final byte[] JP2_SIGNATURE = {0, 0, 0, 12, 'j', 'P', ' ', ' '};

  private final byte[] file;
  private final Format format;

  private PersonalImage(byte[] file, Format format) {
    this.file = file;
    this.format = format;
  }

  /** Takes an image file over; the array belongs to this object from now on. */
  static PersonalImage of(byte[] file) {
    Format format = Format.UNKNOWN;
    if (begins(file, PNG_SIGNATURE)) {
      format = Format.PNG;
    } else if (begins(file, JP2_SIGNATURE)) {
      format = Format.JPEG_2000;
    }
    return new PersonalImage(file, format);
  }

  private static boolean begins(byte[] file, byte[] signature) {
    return file.length >= signature.length
        && Arrays.equals(file, 0, signature.length, signature, 0, signature.length);
  }

  /** What its first bytes say. The rest is unchecked and comes from the card. */
  public Format format() {
    return format;
  }

  /** The image file, copied. The caller wipes it. */
  public synchronized byte[] bytes() {
    return file.clone();
  }

  /** Fills it with zeros, for ever. */
  @Override
  public synchronized void close() {
    Arrays.fill(file, (byte) 0);
  }

  /** Only the format. */
  @Override
  public String toString() {
    return "PersonalImage[" + format + "]";
  }
}
