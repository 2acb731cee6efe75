package org.madoguchi.printer.page;

import java.io.IOException;
import java.util.BitSet;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Reads of a page only the letters that can be seen in its picture ({@link LettersSeen}). The
 * picture was drawn from the same document, so that the letters come in the same order.
 *
 * <p>Thread rule: one thread, once.
 */
class SeenText extends PDFTextStripper {
  private final BitSet seen;
  private int letter;

  /**
   * @param picture of the same document
   */
  SeenText(PagePicture picture) {
    seen = picture.lettersSeen();
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    if (seen.get(letter++)) {
      super.showGlyph(rendering, font, code, displacement);
    }
  }

  /** How many letters there were; another number than the picture's means that nothing is known. */
  int letters() {
    return letter;
  }
}
