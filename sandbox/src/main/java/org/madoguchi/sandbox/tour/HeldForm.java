package org.madoguchi.sandbox.tour;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.camera.Scene;
import org.madoguchi.sandbox.paper.ApplicationForm;
import org.madoguchi.sandbox.paper.PaperFonts;

/**
 * An application form as a camera sees it that hangs over a screen: aslant, and not quite sharp.
 */
public final class HeldForm {
  private static final int DPI = 130;
  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1080;
  private static final double ASLANT = 3;

  private HeldForm() {}

  /** The upper half of the form, where its code is. */
  public static Scene of(Persona persona, FormId id) {
    return seen(new ApplicationForm(PaperFonts.ofSystem()).render(persona, id));
  }

  /** The same of a paper that has such a code, and is no form. */
  public static Scene withCode(String text) {
    return seen(new ApplicationForm(PaperFonts.ofSystem()).like(text));
  }

  private static Scene seen(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB);
      int left = (WIDTH - page.getWidth()) / 2;
      return Scene.blank(WIDTH, HEIGHT, new Color(120, 112, 100))
          .drawn(pen -> pen.drawImage(page, left, 40, null))
          .moved(ASLANT, 1, 0, 0)
          .blurred(0.8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
