package org.madoguchi.printer.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;

/**
 * A PDF document (ISO 32000-1 7.5) written object by object, so that it may be as wrong as a test
 * wants. Object 1 is the catalog, 2 the page tree, 3 the page, 4 its drawing.
 */
public final class RawPdf {
  static final String A4 = "/MediaBox [0 0 595 842]";

  private static final String BETWEEN = "\nendobj\n";
  private static final Pattern OBJECT =
      Pattern.compile("(?<=\n)\\d+ 0 obj\n(.*?)" + BETWEEN, Pattern.DOTALL);
  private static final Pattern STREAM =
      Pattern.compile("<<(.*?)>>\nstream\n(.*)\nendstream", Pattern.DOTALL);

  private final List<byte[]> objects = new ArrayList<>();

  /** A page with this drawing. */
  public static RawPdf of(String drawing) {
    return of("", "", "", drawing);
  }

  /**
   * A page.
   *
   * @param catalog more entries of the catalog
   * @param page more entries of the page
   * @param resources entries of its resources
   */
  public static RawPdf of(String catalog, String page, String resources, String drawing) {
    return new RawPdf()
            .add("<</Type /Catalog /Pages 2 0 R " + catalog + ">>")
            .add("<</Type /Pages /Kids [3 0 R] /Count 1>>")
            .add(
                "<</Type /Page /Parent 2 0 R "
                    + (page.contains("/MediaBox") ? "" : A4)
                    + " /Contents 4 0 R /Resources <<"
                    + resources
                    + ">> "
                    + page
                    + ">>")
            .stream("", ascii(drawing));
  }

  /** Adds an object. */
  public RawPdf add(String body) {
    objects.add(ascii(body));
    return this;
  }

  /** Adds a stream with these bytes as they are. */
  public RawPdf stream(String entries, byte[] bytes) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(ascii("<<" + entries + " /Length " + bytes.length + ">>\nstream\n"));
    out.writeBytes(bytes);
    out.writeBytes(ascii("\nendstream"));
    objects.add(out.toByteArray());
    return this;
  }

  /** The objects of a file that this class has written, one behind the other, without the rest. */
  static byte[] objects(byte[] file) {
    return ascii(
        OBJECT
            .matcher(latin1(file))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.joining(BETWEEN)));
  }

  /**
   * A file of objects that stand one behind the other, as {@link #objects} leaves them: numbers,
   * lengths and the table are right whatever became of them, so that a reader comes as far as what
   * they say.
   */
  static RawPdf ofObjects(byte[] objects) {
    var pdf = new RawPdf();
    for (String object : latin1(objects).split(BETWEEN, -1)) {
      Matcher stream = STREAM.matcher(object);
      if (stream.matches()) {
        pdf.stream(stream.group(1).replaceAll(" ?/Length \\d+", ""), ascii(stream.group(2)));
      } else {
        pdf.add(object);
      }
    }
    return pdf;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** Puts another object in the place of one. */
  public RawPdf replace(int number, String body) {
    objects.set(number - 1, ascii(body));
    return this;
  }

  /** The file. */
  public byte[] bytes() {
    return bytes("");
  }

  /**
   * The file.
   *
   * @param trailer more entries of the trailer
   */
  public byte[] bytes(String trailer) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(ascii("%PDF-1.7\n"));
    var table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(out.size()));
      out.writeBytes(ascii(i + 1 + " 0 obj\n"));
      out.writeBytes(objects.get(i));
      out.writeBytes(ascii("\nendobj\n"));
    }
    int start = out.size();
    out.writeBytes(
        ascii(
            "xref\n0 %d\n%strailer\n<</Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects.size() + 1, table, objects.size() + 1, trailer, start)));
    return out.toByteArray();
  }

  /** So many equal bytes, packed. */
  public static byte[] packed(int letter, long times) {
    var out = new ByteArrayOutputStream();
    byte[] some = new byte[1 << 16];
    Arrays.fill(some, (byte) letter);
    try (var deflater = new DeflaterOutputStream(out)) {
      for (long left = times; left > 0; left -= some.length) {
        deflater.write(some, 0, (int) Math.min(some.length, left));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
