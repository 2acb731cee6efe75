package org.madoguchi.sandbox.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntPredicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** One page as a reader of the paper, or of the file, would find it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Printed(byte[] file, String text) {
  private static final float DOTS_PER_INCH = 72;

  static Printed of(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new Printed(
          file, new PDFTextStripper().getText(document).replaceAll("\\s+|\u3000", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page as it looks. */
  Picture picture() {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new Picture(
          new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the text stands on the page; spaces don't count. */
  boolean says(String words) {
    return text.contains(words.replaceAll("\\s+|\u3000", ""));
  }

  /** A rendered page. */
  record Picture(BufferedImage image) {
    /** How many pixels within these edges, in millimetres, have such a colour. */
    long count(double left, double top, double right, double bottom, IntPredicate colour) {
      double pixels = DOTS_PER_INCH / 25.4;
      long found = 0;
      for (int y = (int) Math.ceil(top * pixels);
          y < Math.min(bottom * pixels, image.getHeight());
          y++) {
        for (int x = (int) Math.ceil(left * pixels);
            x < Math.min(right * pixels, image.getWidth());
            x++) {
          if (colour.test(image.getRGB(x, y) & 0xFFFFFF)) {
            found++;
          }
        }
      }
      return found;
    }

    /** The vermilion of an official seal. */
    static boolean vermilion(int rgb) {
      return (rgb >> 16 & 0xFF) > 0xA0 && (rgb >> 8 & 0xFF) < 0x50 && (rgb & 0xFF) < 0x50;
    }

    /** The rose of the large 見本. */
    static boolean rose(int rgb) {
      return (rgb >> 16 & 0xFF) - (rgb & 0xFF) > 0x10 && (rgb & 0xFF) > 0xC0;
    }
  }
}
