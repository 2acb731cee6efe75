package org.madoguchi.printer.check;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * The size of a page. Printers differ in which box they print and in whether they fit what is
 * larger, so a page has one box, and that is A4.
 */
final class PageFrame {
  private static final float A4_SHORT = 595.276f;
  private static final float A4_LONG = 841.89f;

  /** 2 mm in points: what programs round away, and no printer notices. */
  private static final float TOLERANCE = 5.67f;

  private PageFrame() {}

  /**
   * Takes the box that is seen, and the turn, from one page to another.
   *
   * @throws Unfit if it isn't A4, standing or lying
   */
  static void copy(COSDictionary from, COSDictionary to) throws Unfit {
    PDRectangle media = box(from.getDictionaryObject(COSName.MEDIA_BOX));
    COSBase crop = from.getDictionaryObject(COSName.CROP_BOX);
    PDRectangle seen = crop == null ? media : within(media, box(crop));
    // PDF 1.6 (table 30); older printers don't know it.
    if (from.getFloat(COSName.USER_UNIT, 1) != 1) {
      throw new Unfit(PageFault.NOT_A4);
    }
    float width = seen.getWidth();
    float height = seen.getHeight();
    if (!near(Math.min(width, height), A4_SHORT) || !near(Math.max(width, height), A4_LONG)) {
      throw new Unfit(PageFault.NOT_A4);
    }
    to.setItem(COSName.MEDIA_BOX, seen.getCOSArray());
    COSBase turn = from.getDictionaryObject(COSName.ROTATE);
    if (turn != null) {
      if (!(turn instanceof COSNumber degrees) || degrees.floatValue() % 90 != 0) {
        throw new Unfit(PageFault.DRAWING);
      }
      to.setInt(COSName.ROTATE, Math.floorMod(degrees.intValue(), 360));
    }
  }

  private static PDRectangle box(@Nullable COSBase box) throws Unfit {
    if (!(box instanceof COSArray array) || array.size() != 4) {
      throw new Unfit(PageFault.NOT_A4);
    }
    for (float side : Numbers.of(array, 4, PageFault.NOT_A4)) {
      if (Math.abs(side) > 20_000) {
        throw new Unfit(PageFault.NOT_A4);
      }
    }
    return new PDRectangle(array);
  }

  private static PDRectangle within(PDRectangle media, PDRectangle crop) {
    float left = Math.max(media.getLowerLeftX(), crop.getLowerLeftX());
    float bottom = Math.max(media.getLowerLeftY(), crop.getLowerLeftY());
    float right = Math.min(media.getUpperRightX(), crop.getUpperRightX());
    float top = Math.min(media.getUpperRightY(), crop.getUpperRightY());
    return new PDRectangle(left, bottom, right - left, top - bottom);
  }

  private static boolean near(float side, float wanted) {
    return Math.abs(side - wanted) <= TOLERANCE;
  }
}
