package org.madoguchi.printer.check;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.jspecify.annotations.Nullable;

/**
 * Fonts (ISO 32000-1 9.5 to 9.9): each that is written with is in the file and can be read, so that
 * no printer chooses another. For one thread.
 */
final class Fonts {
  private static final Set<COSName> STAYS =
      Set.of(
          COSName.TYPE,
          COSName.SUBTYPE,
          COSName.NAME,
          COSName.BASE_FONT,
          COSName.FIRST_CHAR,
          COSName.LAST_CHAR,
          COSName.WIDTHS,
          COSName.FONT_DESC,
          COSName.ENCODING,
          COSName.TO_UNICODE,
          COSName.DESCENDANT_FONTS,
          COSName.CIDSYSTEMINFO,
          COSName.DW,
          COSName.W,
          COSName.DW2,
          COSName.W2,
          COSName.CID_TO_GID_MAP,
          COSName.FONT_BBOX,
          COSName.FONT_MATRIX,
          COSName.CHAR_PROCS,
          COSName.RESOURCES);

  private static final Set<COSName> FILES =
      Set.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

  /** Of a font's program (table 127). */
  private static final Set<COSName> PROGRAM =
      Set.of(
          COSName.SUBTYPE,
          COSName.LENGTH,
          COSName.LENGTH1,
          COSName.LENGTH2,
          Around.name("Length3"));

  private static final Set<COSName> CODE_MAP =
      Set.of(
          COSName.TYPE,
          COSName.LENGTH,
          Around.name("CMapName"),
          COSName.CIDSYSTEMINFO,
          COSName.WMODE);

  private final Budget budget;
  private final Parts parts;
  private final IdentityHashMap<COSDictionary, FontInUse> known = new IdentityHashMap<>();

  Fonts(Budget budget, Parts parts) {
    this.budget = budget;
    this.parts = parts;
  }

  FontInUse font(COSDictionary dictionary) throws Unfit, IOException {
    FontInUse font = known.get(dictionary);
    if (font == null) {
      font = examined(dictionary);
      known.put(dictionary, font);
    }
    return font;
  }

  private FontInUse examined(COSDictionary font) throws Unfit, IOException {
    keep(font);
    codeMap(font, COSName.TO_UNICODE);
    String subtype = font.getNameAsString(COSName.SUBTYPE, "");
    LetterDrawings drawings = null;
    switch (subtype) {
      case "Type0" -> {
        codeMap(font, COSName.ENCODING);
        descendant(font.getDictionaryObject(COSName.DESCENDANT_FONTS));
      }
      case "TrueType", "Type1", "MMType1" -> program(font);
      case "Type3" -> {
        Numbers.of(font.getDictionaryObject(COSName.FONT_MATRIX), 6, PageFault.FONT_UNREADABLE);
        drawings = new LetterDrawings(font, parts, budget);
      }
      default -> throw new Unfit(PageFault.FONT_UNREADABLE);
    }
    PDFont read;
    try {
      read = PDFontFactory.createFont(font);
    } catch (IOException | RuntimeException e) {
      throw new Unfit(PageFault.FONT_UNREADABLE);
    }
    if (drawings == null && !read.isEmbedded()) {
      throw new Unfit(PageFault.FONT_NOT_EMBEDDED);
    }
    if (read.isDamaged()) {
      throw new Unfit(PageFault.FONT_UNREADABLE);
    }
    return new FontInUse(read, drawings);
  }

  private void descendant(@Nullable COSBase descendants) throws Unfit, IOException {
    if (!(descendants instanceof COSArray array)
        || array.size() != 1
        || !(array.getObject(0) instanceof COSDictionary font)) {
      throw new Unfit(PageFault.FONT_UNREADABLE);
    }
    keep(font);
    if (font.getDictionaryObject(COSName.CID_TO_GID_MAP) instanceof COSStream map) {
      Streams.replace(map, Streams.unpacked(map, Bounds.CODE_MAP, budget));
      Parts.keep(map, Set.of(COSName.LENGTH));
    }
    program(font);
  }

  /** The font's own program, once (9.9). */
  private void program(COSDictionary font) throws Unfit, IOException {
    if (!(font.getDictionaryObject(COSName.FONT_DESC) instanceof COSDictionary descriptor)) {
      throw new Unfit(PageFault.FONT_NOT_EMBEDDED);
    }
    int programs = 0;
    for (COSName file : FILES) {
      if (descriptor.getDictionaryObject(file) instanceof COSStream stream) {
        Streams.settle(stream, Bounds.FILE, budget);
        Parts.keep(stream, PROGRAM);
        stream.removeItem(COSName.RESOURCES);
        programs++;
      }
    }
    if (programs == 0) {
      throw new Unfit(PageFault.FONT_NOT_EMBEDDED);
    }
    if (programs > 1) {
      throw new Unfit(PageFault.FONT_UNREADABLE); // which one is the reader's choice
    }
    for (COSName key : Set.copyOf(descriptor.keySet())) {
      if (descriptor.getDictionaryObject(key) instanceof COSStream && !FILES.contains(key)) {
        descriptor.removeItem(key); // CIDSet, Metadata
      }
    }
  }

  private void codeMap(COSDictionary font, COSName key) throws Unfit, IOException {
    if (font.getDictionaryObject(key) instanceof COSStream map) {
      if (map.getDictionaryObject(Around.name("UseCMap")) instanceof COSStream) {
        throw new Unfit(PageFault.FONT_UNREADABLE);
      }
      Streams.replace(map, Streams.unpacked(map, Bounds.CODE_MAP, budget));
      Parts.keep(map, CODE_MAP);
      map.removeItem(COSName.RESOURCES);
    }
  }

  private static void keep(COSDictionary font) {
    for (COSName key : Set.copyOf(font.keySet())) {
      if (!STAYS.contains(key)) {
        font.removeItem(key);
      }
    }
  }
}
