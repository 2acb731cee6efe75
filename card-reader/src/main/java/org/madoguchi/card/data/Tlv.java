package org.madoguchi.card.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A BER-TLV data object as it lies in the card's files (ISO/IEC 7816-4 5.2.2, card.md 3): tags of
 * one or two bytes, lengths that need not be minimal ({@code FF 40 82 00 9F}), filler FF or 00
 * after the last one. A tag may begin with FF, so FF is filler only where the byte after it can't
 * end a tag.
 *
 * @param source the whole file; shared, never changed here
 * @param start where the tag begins
 * @param valueStart where the value begins
 * @param end first byte after the value
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Tlv(byte[] source, int tag, int start, int valueStart, int end) {
  /** Header of a data object before its value is known to be there. */
  private record Header(int tag, int length, int size) {}

  /** READ BINARY has 15 bits of offset (card.md 4.2), so nothing here is longer. */
  static final int LARGEST = 0x7FFF;

  /** Tag (2), length (up to 4). */
  private static final int LONGEST_HEADER = 6;

  /** The first object of a file, which must have this tag. What follows it is filler. */
  static Tlv first(byte[] file, int tag) throws MalformedData {
    if (filler(file, 0, file.length)) {
      throw new MalformedData("no data object");
    }
    Tlv first = read(file, 0, file.length);
    if (first.tag != tag) {
      throw new MalformedData("other tag than %X".formatted(tag));
    }
    return first;
  }

  /** Whether nothing but filler begins here. */
  public static boolean filler(byte[] bytes, int from, int limit) {
    if (from >= limit || bytes[from] == 0) {
      return true;
    }
    return bytes[from] == (byte) 0xFF && (from + 1 >= limit || (bytes[from + 1] & 0x80) != 0);
  }

  /**
   * How long the object that begins here will be, header included.
   *
   * @return 0: the header isn't complete yet
   */
  public static int wholeLength(byte[] beginning) throws MalformedData {
    if (beginning.length < LONGEST_HEADER && cut(beginning)) {
      return 0;
    }
    Header header = header(beginning, 0, beginning.length);
    int length = header.size + header.length;
    if (length > LARGEST) {
      throw new MalformedData("longer than any file");
    }
    return length;
  }

  private static boolean cut(byte[] beginning) {
    if (beginning.length < 2) {
      return true;
    }
    int lengthAt = (beginning[0] & 0x1F) == 0x1F ? 2 : 1;
    if (beginning.length <= lengthAt) {
      return true;
    }
    int first = beginning[lengthAt] & 0xFF;
    return first > 0x80 && beginning.length <= lengthAt + (first & 0x7F);
  }

  private static Header header(byte[] bytes, int from, int limit) throws MalformedData {
    int at = from;
    int tag = byteAt(bytes, at++, limit);
    if ((tag & 0x1F) == 0x1F) {
      int second = byteAt(bytes, at++, limit);
      if (second >= 0x80) {
        throw new MalformedData("tag of more than two bytes");
      }
      tag = tag << 8 | second;
    }
    int length = byteAt(bytes, at++, limit);
    if (length >= 0x80) {
      int count = length & 0x7F;
      if (count == 0 || count > 4) {
        throw new MalformedData("length of no definite form");
      }
      long value = 0;
      for (int i = 0; i < count; i++) {
        value = value << 8 | byteAt(bytes, at++, limit);
      }
      if (value > LARGEST) {
        throw new MalformedData("longer than any file");
      }
      length = (int) value;
    }
    return new Header(tag, length, at - from);
  }

  private static int byteAt(byte[] bytes, int at, int limit) throws MalformedData {
    if (at >= limit) {
      throw new MalformedData("ends in a header");
    }
    return bytes[at] & 0xFF;
  }

  private static Tlv read(byte[] bytes, int from, int limit) throws MalformedData {
    Header header = header(bytes, from, limit);
    int valueStart = from + header.size;
    if (header.length > limit - valueStart) {
      throw new MalformedData("%X is cut off".formatted(header.tag));
    }
    return new Tlv(bytes, header.tag, from, valueStart, valueStart + header.length);
  }

  /** The objects in this one, up to filler. */
  List<Tlv> children() throws MalformedData {
    List<Tlv> children = new ArrayList<>();
    int at = valueStart;
    while (!filler(source, at, end)) {
      Tlv child = read(source, at, end);
      children.add(child);
      at = child.end;
    }
    return children;
  }

  /** The one object in this one that has the tag. */
  Tlv child(int wanted) throws MalformedData {
    Tlv found = null;
    for (Tlv child : children()) {
      if (child.tag == wanted) {
        if (found != null) {
          throw new MalformedData("%X twice".formatted(wanted));
        }
        found = child;
      }
    }
    if (found == null) {
      throw new MalformedData("%X is missing".formatted(wanted));
    }
    return found;
  }

  /** The value, copied. */
  byte[] value() {
    return Arrays.copyOfRange(source, valueStart, end);
  }

  /** The value, copied, which must have this many bytes. */
  byte[] value(int length) throws MalformedData {
    if (end - valueStart != length) {
      throw new MalformedData("%X is not of %d bytes".formatted(tag, length));
    }
    return value();
  }

  /** The whole object with its header, copied. */
  byte[] object() {
    return Arrays.copyOfRange(source, start, end);
  }

  /** From the beginning of this object to the beginning of another one after it, copied. */
  byte[] upTo(Tlv other) throws MalformedData {
    if (other.start < start) {
      throw new MalformedData("%X comes before %X".formatted(other.tag, tag));
    }
    return Arrays.copyOfRange(source, start, other.start);
  }

  /** Never a byte of the value. */
  @Override
  public String toString() {
    return "Tlv[%X, %d bytes]".formatted(tag, end - valueStart);
  }
}
