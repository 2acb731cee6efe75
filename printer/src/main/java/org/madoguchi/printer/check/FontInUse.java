package org.madoguchi.printer.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.jspecify.annotations.Nullable;

/** A font that is written with: whether it has the letters. For one thread. */
final class FontInUse {
  private final PDFont font;
  private final @Nullable LetterDrawings drawings;
  private final Map<Integer, Cost> known = new HashMap<>();

  /**
   * @param drawings of the letters, if it is of that kind
   */
  FontInUse(PDFont font, @Nullable LetterDrawings drawings) {
    this.font = font;
    this.drawings = drawings;
  }

  /** What it costs to write a text; each letter of it is in the font. */
  Cost letters(byte[] text) throws Unfit, IOException {
    var in = new ByteArrayInputStream(text);
    Cost cost = Cost.NONE;
    while (in.available() > 0) {
      int before = in.available();
      int code;
      try {
        code = font.readCode(in);
      } catch (IOException | RuntimeException e) {
        throw new Unfit(PageFault.LETTER_MISSING);
      }
      if (in.available() == before) {
        throw new Unfit(PageFault.LETTER_MISSING);
      }
      cost = cost.and(letter(code));
    }
    return cost;
  }

  private Cost letter(int code) throws Unfit, IOException {
    Cost cost = known.get(code);
    if (cost == null) {
      cost = new Cost(0, 0, 1, 0).and(shape(code));
      known.put(code, cost);
    }
    return cost;
  }

  private Cost shape(int code) throws Unfit, IOException {
    try {
      if (drawings != null && font instanceof PDType3Font drawn) {
        PDType3CharProc letter = drawn.getCharProc(code);
        if (letter != null) {
          return drawings.letter(letter.getCOSObject());
        }
      } else if (font instanceof PDVectorFont outlines && outlines.hasGlyph(code) && within(code)) {
        return Cost.NONE;
      }
    } catch (RuntimeException e) {
      throw new Unfit(PageFault.FONT_UNREADABLE);
    }
    // What stands for a letter that is missing is a box, or nothing; a blank shows nothing anyway.
    String meant = font.toUnicode(code);
    if (meant == null || !(meant.isBlank() || meant.equals("\u00a0"))) {
      throw new Unfit(PageFault.LETTER_MISSING);
    }
    return Cost.NONE;
  }

  /**
   * Whether the program has that many letters: beyond them one reader draws a box, another nothing.
   */
  private boolean within(int code) throws IOException {
    return switch (font) {
      case PDType0Font composite
          when composite.getDescendantFont() instanceof PDCIDFontType2 letters ->
          letters.codeToGID(code) < letters.getTrueTypeFont().getNumberOfGlyphs();
      case PDTrueTypeFont letters ->
          letters.codeToGID(code) < letters.getTrueTypeFont().getNumberOfGlyphs();
      default -> true; // letters go by name there
    };
  }
}
