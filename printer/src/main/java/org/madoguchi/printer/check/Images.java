package org.madoguchi.printer.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Pictures (ISO 32000-1 8.9), bounded by what they say of themselves before anything is unpacked,
 * then unpacked and written anew; only JPEG stays as it is, and must say the same as its
 * dictionary. JBIG2 and JPEG 2000 are refused: few readers decode all of them. For one thread.
 */
final class Images {
  private static final int LONGEST = 30_000;

  /** Pixels of a stencil, which is looked at whole. */
  private static final long STENCIL = 10_000_000;

  private static final Set<COSName> STAYS =
      Set.of(
          COSName.TYPE,
          COSName.SUBTYPE,
          COSName.WIDTH,
          COSName.HEIGHT,
          COSName.BITS_PER_COMPONENT,
          COSName.COLORSPACE,
          COSName.IMAGE_MASK,
          COSName.MASK,
          COSName.SMASK,
          COSName.DECODE,
          COSName.INTERPOLATE,
          COSName.LENGTH);

  /** Another picture for another purpose, or for print. */
  private static final List<COSName> INSTEAD =
      List.of(Around.name("Alternates"), Around.name("OPI"), Around.name("SMaskInData"));

  /** Full names of the keys of an inline image (table 93). */
  private static final Map<String, COSName> INLINE =
      Map.of(
          "BPC", COSName.BITS_PER_COMPONENT,
          "CS", COSName.COLORSPACE,
          "D", COSName.DECODE,
          "DP", COSName.DECODE_PARMS,
          "F", COSName.FILTER,
          "H", COSName.HEIGHT,
          "IM", COSName.IMAGE_MASK,
          "I", COSName.INTERPOLATE,
          "W", COSName.WIDTH);

  private final Budget budget;
  private final Colours colours;
  private final IdentityHashMap<COSStream, Long> known = new IdentityHashMap<>();

  Images(Budget budget, Colours colours) {
    this.budget = budget;
    this.colours = colours;
  }

  /** Makes an object of a picture inside a drawing. */
  COSStream fromInline(COSDictionary parameters, byte[] data, UsedResources resources)
      throws Unfit, IOException {
    COSStream image = new COSStream();
    for (COSName key : parameters.keySet()) {
      COSBase value = parameters.getDictionaryObject(key);
      if (value != null) {
        image.setItem(INLINE.getOrDefault(key.getName(), key), value);
      }
    }
    if (image.getDictionaryObject(COSName.COLORSPACE) instanceof COSName name) {
      COSBase named = resources.spaceOf(name);
      if (named != null) {
        image.setItem(COSName.COLORSPACE, named);
      }
    }
    COSBase filter = image.getDictionaryObject(COSName.FILTER);
    try (OutputStream out = image.createRawOutputStream()) {
      out.write(data);
    }
    if (filter != null) {
      image.setItem(COSName.FILTER, filter);
    }
    image.setItem(COSName.SUBTYPE, COSName.IMAGE);
    return image;
  }

  /** The pixels of a picture, those of its mask included. */
  long examine(COSStream image) throws Unfit, IOException {
    Long pixels = known.get(image);
    if (pixels == null) {
      pixels = examined(image, true);
      known.put(image, pixels);
    }
    return pixels;
  }

  private long examined(COSStream image, boolean mayBeMasked) throws Unfit, IOException {
    if (INSTEAD.stream().anyMatch(image::containsKey)) {
      throw wrong();
    }
    if (image.containsKey(COSName.OC)) {
      throw new Unfit(PageFault.LAYER);
    }
    int width = image.getInt(COSName.WIDTH);
    int height = image.getInt(COSName.HEIGHT);
    must(width > 0 && height > 0);
    if (width > LONGEST || height > LONGEST) {
      throw new Unfit(PageFault.TOO_MUCH);
    }
    long pixels = (long) width * height;
    budget.pixels(pixels);
    boolean stencil = image.getBoolean(COSName.IMAGE_MASK, false);
    if (stencil && pixels > STENCIL) {
      throw new Unfit(PageFault.TOO_MUCH);
    }
    COSBase space = null;
    if (!stencil) {
      COSBase given = image.getDictionaryObject(COSName.COLORSPACE);
      must(given != null);
      space = colours.plain(Objects.requireNonNull(given));
      must(!space.equals(COSName.PATTERN));
    }
    int components = space == null ? 1 : Colours.components(space);
    data(image, width, height, stencil ? 1 : 0, components);
    decode(image, components);
    long masks = masks(image, mayBeMasked && !stencil, components);
    Parts.keep(image, STAYS);
    image.removeItem(COSName.RESOURCES);
    if (space != null) {
      image.setItem(COSName.COLORSPACE, space);
    }
    return pixels + masks;
  }

  /**
   * @param stencilBits 1 for a stencil, else 0: what the picture says
   */
  private void data(COSStream image, int width, int height, int stencilBits, int components)
      throws Unfit, IOException {
    List<String> filters = Streams.filters(image);
    String last = filters.isEmpty() ? "" : filters.getLast();
    byte[] raw;
    try (InputStream in = image.createRawInputStream()) {
      raw = in.readAllBytes();
    }
    switch (last) {
      case "DCTDecode", "DCT" -> {
        must(stencilBits == 0);
        byte[] jpeg = Streams.unpacked(raw, image, filters.size() - 1, Bounds.FILE, budget);
        must(components != 4 && Jpeg.agrees(jpeg, width, height, components));
        image.removeItem(COSName.DECODE_PARMS);
        try (OutputStream out = image.createRawOutputStream()) {
          out.write(jpeg);
        }
        image.setItem(COSName.FILTER, COSName.DCT_DECODE);
        image.setInt(COSName.BITS_PER_COMPONENT, 8);
      }
      case "CCITTFaxDecode", "CCF" -> {
        must(components == 1);
        byte[] fax = Streams.unpacked(raw, image, filters.size() - 1, Bounds.FILE, budget);
        COSDictionary parameters = faxParameters(image, filters.size() - 1, width, height);
        rows(image, fax(fax, parameters, width, height), width, height, 1);
        image.setInt(COSName.BITS_PER_COMPONENT, 1);
      }
      case "JBIG2Decode", "JPXDecode" -> throw wrong();
      default -> {
        int bits = stencilBits == 1 ? 1 : image.getInt(COSName.BITS_PER_COMPONENT);
        must(bits == 1 || bits == 2 || bits == 4 || bits == 8);
        rows(
            image,
            Streams.unpacked(raw, image, filters.size(), Bounds.PICTURE, budget),
            width,
            height,
            bits * components);
      }
    }
  }

  private static void rows(COSStream image, byte[] data, int width, int height, int bits)
      throws Unfit, IOException {
    long size = ((long) width * bits + 7) / 8 * height;
    if (size > Bounds.PICTURE) {
      throw new Unfit(PageFault.TOO_MUCH);
    }
    must(data.length >= size); // what is missing is black to one reader and white to another
    Streams.replace(image, data.length == size ? data : Arrays.copyOf(data, (int) size));
  }

  private static COSDictionary faxParameters(COSStream image, int index, int width, int height)
      throws Unfit {
    COSBase all = image.getDictionaryObject(COSName.DECODE_PARMS);
    COSBase one =
        all instanceof COSArray array && index < array.size() ? array.getObject(index) : all;
    must(one instanceof COSDictionary);
    COSDictionary given = (COSDictionary) Objects.requireNonNull(one);
    must(given.getInt(COSName.COLUMNS, 1728) == width);
    must(given.getInt(COSName.ROWS, height) == height);
    return given;
  }

  private byte[] fax(byte[] packed, COSDictionary parameters, int width, int height)
      throws Unfit, IOException {
    COSDictionary given = new COSDictionary();
    given.setItem(COSName.FILTER, COSName.CCITTFAX_DECODE);
    given.setItem(COSName.DECODE_PARMS, parameters);
    given.setInt(COSName.WIDTH, width);
    given.setInt(COSName.HEIGHT, height);
    var out = new BoundedOutput(Bounds.PICTURE);
    FilterFactory.INSTANCE
        .getFilter(COSName.CCITTFAX_DECODE)
        .decode(new ByteArrayInputStream(packed), out, given, 0);
    byte[] bytes = out.toByteArray();
    budget.unpacked(bytes.length);
    return bytes;
  }

  private static void decode(COSStream image, int components) throws Unfit {
    COSBase decode = image.getDictionaryObject(COSName.DECODE);
    if (decode != null) {
      for (float value : Numbers.of(decode, 2 * components, PageFault.IMAGE)) {
        must(value >= 0 && value <= 255);
      }
    }
  }

  private long masks(COSStream image, boolean allowed, int components) throws Unfit, IOException {
    COSBase soft = image.getDictionaryObject(COSName.SMASK);
    COSBase hard = image.getDictionaryObject(COSName.MASK);
    must(allowed || (soft == null && hard == null));
    must(soft == null || hard == null);
    if (soft != null) {
      must(soft instanceof COSStream);
      COSStream mask = (COSStream) soft;
      must(!mask.containsKey(COSName.MATTE));
      long pixels = examined(mask, false);
      must(COSName.DEVICEGRAY.equals(mask.getDictionaryObject(COSName.COLORSPACE)));
      return pixels;
    }
    return switch (hard) {
      case null -> 0;
      case COSStream mask -> {
        must(mask.getBoolean(COSName.IMAGE_MASK, false));
        yield examined(mask, false);
      }
      case COSArray range -> { // of colours, which are others after JPEG has packed them
        must(!COSName.DCT_DECODE.equals(image.getDictionaryObject(COSName.FILTER)));
        Numbers.of(range, 2 * components, PageFault.IMAGE);
        yield 0;
      }
      default -> throw wrong();
    };
  }

  private static void must(boolean right) throws Unfit {
    if (!right) {
      throw wrong();
    }
  }

  private static Unfit wrong() {
    return new Unfit(PageFault.IMAGE);
  }
}
