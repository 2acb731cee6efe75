package org.madoguchi.card.transport;

import java.io.ByteArrayOutputStream;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hexadecimal with {@code [n]} for n bytes that are withheld. */
final class Withheld {
  private static final Pattern FORM = Pattern.compile("(?:[0-9A-F]{2}|\\[[1-9][0-9]{0,4}])+");
  private static final Pattern PART = Pattern.compile("([0-9A-F]{2})|\\[([0-9]+)]");

  private Withheld() {}

  static void check(String text, int line) throws ParseException {
    if (!FORM.matcher(text).matches()) {
      throw new ParseException("not hexadecimal", line);
    }
  }

  /** The bytes, with 00 for each that is withheld. */
  static byte[] zeros(String text) {
    var bytes = new ByteArrayOutputStream();
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      if (parts.group(1) != null) {
        bytes.write(HexFormat.fromHexDigits(parts.group(1)));
      } else {
        bytes.writeBytes(new byte[Integer.parseInt(parts.group(2))]);
      }
    }
    return bytes.toByteArray();
  }
}
