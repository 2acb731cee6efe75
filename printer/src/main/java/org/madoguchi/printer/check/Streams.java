package org.madoguchi.printer.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/**
 * Streams (ISO 32000-1 7.3.8): unpacked within a bound, and packed anew so that all agree on it.
 */
final class Streams {
  /** Names of filters as they stand in files, short in inline images (ISO 32000-1 table 94). */
  private static final Map<String, COSName> PLAIN =
      Map.of(
          "FlateDecode", COSName.FLATE_DECODE,
          "Fl", COSName.FLATE_DECODE,
          "ASCII85Decode", COSName.ASCII85_DECODE,
          "A85", COSName.ASCII85_DECODE,
          "ASCIIHexDecode", COSName.ASCII_HEX_DECODE,
          "AHx", COSName.ASCII_HEX_DECODE,
          "LZWDecode", COSName.LZW_DECODE,
          "LZW", COSName.LZW_DECODE,
          "RunLengthDecode", COSName.RUN_LENGTH_DECODE,
          "RL", COSName.RUN_LENGTH_DECODE);

  private Streams() {}

  /** The filters of a stream, outermost first. */
  static List<String> filters(COSDictionary stream) throws Unfit {
    COSBase filter = stream.getDictionaryObject(COSName.FILTER, COSName.F);
    List<String> names = new ArrayList<>();
    switch (filter) {
      case null -> {}
      case COSName name -> names.add(name.getName());
      case COSArray array when array.size() <= Bounds.FILTERS -> {
        for (int i = 0; i < array.size(); i++) {
          names.add(
              array.getObject(i) instanceof COSName name ? name.getName() : refused().getName());
        }
      }
      default -> refused();
    }
    return names;
  }

  private static COSName refused() throws Unfit {
    throw new Unfit(PageFault.UNREADABLE);
  }

  /** The bytes of a stream, unpacked by all its filters. */
  static byte[] unpacked(COSStream stream, int bound, Budget budget) throws Unfit, IOException {
    try (InputStream raw = stream.createRawInputStream()) {
      return unpacked(raw.readAllBytes(), stream, filters(stream).size(), bound, budget);
    }
  }

  /**
   * Unpacks by the outermost filters.
   *
   * @param dictionary of the stream
   * @param count of filters
   */
  static byte[] unpacked(byte[] raw, COSDictionary dictionary, int count, int bound, Budget budget)
      throws Unfit, IOException {
    List<String> filters = filters(dictionary);
    byte[] bytes = raw;
    for (int i = 0; i < count; i++) {
      COSName filter = PLAIN.get(filters.get(i));
      if (filter == null) {
        throw new Unfit(PageFault.UNREADABLE);
      }
      COSDictionary given = new COSDictionary(); // what a decoder looks at, under its long names
      given.setItem(COSName.FILTER, filter);
      COSDictionary parameters = parameters(dictionary, i);
      if (parameters != null) {
        given.setItem(COSName.DECODE_PARMS, parameters);
      }
      var out = new BoundedOutput(bound);
      try {
        FilterFactory.INSTANCE
            .getFilter(filter)
            .decode(new ByteArrayInputStream(bytes), out, given, 0);
      } catch (BoundedOutput.Full e) {
        Budget.time();
        throw new Unfit(PageFault.TOO_MUCH);
      }
      bytes = out.toByteArray();
      budget.unpacked(bytes.length);
    }
    if (bytes.length > bound) {
      throw new Unfit(PageFault.TOO_MUCH);
    }
    return bytes;
  }

  /** Parameters of a filter (ISO 32000-1 table 8); a row's length is what a decoder sets aside. */
  private static @Nullable COSDictionary parameters(COSDictionary stream, int index) throws Unfit {
    COSBase all = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    COSBase one =
        all instanceof COSArray array && index < array.size() ? array.getObject(index) : all;
    if (!(one instanceof COSDictionary found)) {
      return null;
    }
    COSDictionary parameters = new COSDictionary();
    for (COSName key :
        List.of(
            COSName.PREDICTOR,
            COSName.COLORS,
            COSName.BITS_PER_COMPONENT,
            COSName.COLUMNS,
            COSName.EARLY_CHANGE)) {
      int value = found.getInt(key, 0);
      if (found.containsKey(key)) {
        if (value < 0 || value > 100_000) {
          throw new Unfit(PageFault.TOO_MUCH);
        }
        parameters.setInt(key, value);
      }
    }
    return parameters;
  }

  /** Packs other bytes into a stream, by the one filter that no two readers read differently. */
  static void replace(COSStream stream, byte[] bytes) throws IOException {
    stream.removeItem(COSName.DECODE_PARMS);
    stream.removeItem(COSName.DP);
    stream.removeItem(COSName.F);
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(packed(bytes));
    }
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
  }

  /**
   * Leaves a stream as it is if it is packed by the one filter, whole and with the right sum (RFC
   * 1950 2.2), so that all readers unpack the same; else packs it anew.
   */
  static void settle(COSStream stream, int bound, Budget budget) throws Unfit, IOException {
    byte[] bytes = unpacked(stream, bound, budget);
    if (stream.getDictionaryObject(COSName.DECODE_PARMS) == null
        && filters(stream).equals(List.of(COSName.FLATE_DECODE.getName()))
        && whole(stream, bytes.length)) {
      return;
    }
    replace(stream, bytes);
  }

  private static boolean whole(COSStream stream, int length) throws IOException {
    var inflater = new Inflater();
    byte[] buffer = new byte[1 << 16];
    int unpacked = 0;
    try (InputStream raw = stream.createRawInputStream()) {
      inflater.setInput(raw.readAllBytes());
      for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
        unpacked += n;
      }
      return inflater.finished() && unpacked == length;
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var out = new DeflaterOutputStream(packed, deflater)) {
      out.write(bytes);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }
}
