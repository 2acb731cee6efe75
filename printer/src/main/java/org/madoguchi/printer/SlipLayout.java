package org.madoguchi.printer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.madoguchi.printer.page.LetterSubstitute;
import org.madoguchi.printer.page.Pen;

/**
 * Sets a reception slip as a PDF of one page, 80 mm wide and as long as it needs to be, black on
 * white. Made to be read without glasses: the receipt number is at least 12 mm high, sentences 4
 * mm.
 *
 * <p>Thread rule: immutable, any thread. Works in memory, without files.
 */
public final class SlipLayout {
  private final JapaneseFont.Found fonts;

  /** Sets slips in these fonts. */
  public SlipLayout(JapaneseFont.Found fonts) {
    this.fonts = fonts;
  }

  /**
   * Sets one slip. A letter that the font lacks is drawn as {@link LetterSubstitute} says.
   *
   * @return the PDF
   * @throws IllegalArgumentException if the code is too long
   */
  public byte[] render(SlipContent slip) {
    try (var document = new PDDocument(IOUtils.createMemoryOnlyStreamCache());
        var out = new ByteArrayOutputStream()) {
      var setting =
          new SlipComposer(fonts.regular().embedIn(document), fonts.bold().embedIn(document));
      setting.set(slip);
      double height = setting.height();
      var page =
          new PDPage(
              new PDRectangle(
                  (float) (SlipComposer.WIDTH * Pen.POINTS), (float) (height * Pen.POINTS)));
      document.addPage(page);
      document.setDocumentId((long) slip.hashCode());
      try (var content = new PDPageContentStream(document, page)) {
        var pen = new Pen(content, height);
        pen.box(0, 0, SlipComposer.WIDTH, height, 1);
        setting.draw(pen);
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError("a document in memory", e);
    }
  }
}
