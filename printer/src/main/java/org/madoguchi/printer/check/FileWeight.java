package org.madoguchi.printer.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Weighs a file before it is opened. A reader unpacks tables of objects (ISO 32000-1 7.5.7, 7.5.8)
 * while it opens a file, without a bound; here everything that follows a {@code stream} is unpacked
 * first, counted and forgotten, whatever its dictionary says of it.
 */
final class FileWeight {
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

  /** Packings within packings; one more is no certificate. */
  private static final int LEVELS = 4;

  /** Such a prefix of a packed table is text: ASCII85 or hexadecimal. */
  private static final int TEXT = 32;

  /** A row of a million columns, or one whose length stands somewhere else. */
  private static final Pattern ROWS = Pattern.compile("/Columns\\s*(\\d{7}|\\d+\\s+\\d+\\s+R)");

  private final Budget budget = new Budget();

  private FileWeight() {}

  static void weigh(byte[] file) throws Unfit {
    if (file.length > Bounds.FILE) {
      throw new Unfit(PageFault.TOO_MUCH);
    }
    String text = named(file);
    if (text.contains("/Encrypt")) {
      throw new Unfit(PageFault.ENCRYPTED);
    }
    names(text);
    new FileWeight().streams(file);
  }

  private void streams(byte[] file) throws Unfit {
    for (int i = find(file, 0); i >= 0; i = find(file, i)) {
      i += STREAM.length;
      int start = i;
      while (start < file.length && file[start] == ' ') {
        start++;
      }
      if (start < file.length && file[start] == '\r') {
        start++;
      }
      if (start < file.length && file[start] == '\n') {
        start++;
      }
      packed(file, start, 1);
    }
  }

  /** PDFBox leaves out two bytes, whatever they are, and unpacks the rest. */
  private void packed(byte[] from, int start, int level) throws Unfit {
    if (level > LEVELS) {
      throw new Unfit(PageFault.TOO_MUCH);
    }
    byte[] unpacked = inflated(from, Math.min(from.length, start + 2));
    if (unpacked.length > 0) {
      inner(unpacked, level);
    }
    if (text(from, start, 'u')) {
      inner(ascii85(from, start), level);
    }
    if (text(from, start, 'f')) {
      inner(hexadecimal(from, start), level);
    }
  }

  private void inner(byte[] unpacked, int level) throws Unfit {
    // What says something in a file of its own says it in a packed table as well.
    names(named(unpacked));
    if (unpacked.length > 8
        && (zlib(unpacked) || text(unpacked, 0, 'u') || text(unpacked, 0, 'f'))) {
      packed(unpacked, 0, level + 1);
    }
  }

  /** RFC 1950 2.2; what isn't so marked was made by nobody who packs twice. */
  private static boolean zlib(byte[] bytes) {
    return (bytes[0] & 0x0f) == 8 && ((bytes[0] & 0xff) << 8 | (bytes[1] & 0xff)) % 31 == 0;
  }

  /** Whether it begins as ASCII85 does, whose last letter is u, or as hexadecimal: f. */
  private static boolean text(byte[] from, int start, char last) {
    int letters = 0;
    for (int i = start; i < from.length && letters < TEXT; i++) {
      if (from[i] > ' ') {
        boolean digit = Character.digit(from[i], 16) >= 0;
        if (last == 'f' ? !digit : from[i] > 'u' && from[i] != 'z') {
          return false;
        }
        letters++;
      } else if (from[i] < 0) {
        return false;
      }
    }
    return letters == TEXT;
  }

  private byte[] ascii85(byte[] from, int start) throws Unfit {
    var out = new BoundedOutput(Bounds.UNPACKED);
    try {
      FilterFactory.INSTANCE
          .getFilter(COSName.ASCII85_DECODE)
          .decode(
              new ByteArrayInputStream(from, start, from.length - start),
              out,
              new COSDictionary(),
              0);
    } catch (IOException | RuntimeException e) {
      // it was something else, or ended so
    }
    byte[] plain = out.toByteArray();
    budget.unpacked(plain.length);
    return plain;
  }

  /** Up to what is no digit; PDFBox's own would log each blank. */
  private byte[] hexadecimal(byte[] from, int start) throws Unfit {
    byte[] plain = new byte[(from.length - start) / 2 + 1];
    int digits = 0;
    for (int i = start; i < from.length; i++) {
      int digit = Character.digit(from[i], 16);
      if (digit >= 0) {
        plain[digits / 2] |= (byte) (digits % 2 == 0 ? digit << 4 : digit);
        digits++;
      } else if (from[i] < 0 || from[i] > ' ') {
        break;
      }
    }
    budget.unpacked(digits / 2);
    return Arrays.copyOf(plain, digits / 2);
  }

  private byte[] inflated(byte[] from, int start) throws Unfit {
    var inflater = new Inflater(true);
    var out = new BoundedOutput(Bounds.UNPACKED);
    byte[] buffer = new byte[1 << 16];
    try {
      inflater.setInput(from, start, from.length - start);
      for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
        budget.unpacked(n);
        out.write(buffer, 0, n);
        Budget.time();
      }
    } catch (DataFormatException e) {
      // it wasn't packed like this, or is cut off; so much came out of it all the same
    } catch (IOException e) {
      throw new Unfit(PageFault.TOO_MUCH);
    } finally {
      inflater.end();
    }
    return out.toByteArray();
  }

  /**
   * Filters that multiply and rows that are set aside, in tables that are unpacked at opening.
   * Whoever draws with them is old; no system of a municipality is.
   */
  private static void names(String text) throws Unfit {
    if (text.contains("/LZW") || text.contains("/RunLengthDecode")) {
      throw new Unfit(PageFault.UNREADABLE);
    }
    if (ROWS.matcher(text).find()) {
      throw new Unfit(PageFault.TOO_MUCH);
    }
  }

  /** The file as letters, with names as they are meant (#45 is E, ISO 32000-1 7.3.5). */
  private static String named(byte[] file) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    if (text.indexOf('#') < 0) {
      return text;
    }
    var meant = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '#' && i + 2 < text.length()) {
        int high = Character.digit(text.charAt(i + 1), 16);
        int low = Character.digit(text.charAt(i + 2), 16);
        if (high >= 0 && low >= 0) {
          meant.append((char) (high << 4 | low));
          i += 2;
          continue;
        }
      }
      meant.append(c);
    }
    return meant.toString();
  }

  private static int find(byte[] file, int from) {
    for (int i = from; i <= file.length - STREAM.length; i++) {
      if (file[i] == 's'
          && (i == 0 || file[i - 1] != 'd') // endstream
          && Arrays.equals(file, i, i + STREAM.length, STREAM, 0, STREAM.length)) {
        return i;
      }
    }
    return -1;
  }
}
