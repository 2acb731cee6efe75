package org.madoguchi.sandbox.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.madoguchi.app.errand.support.FormId;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;
import org.madoguchi.sandbox.city.site.FormRegister;

class ApplicationFormTest {
  @Test
  void itsCodeIsReadAsItsNumber() throws Exception {
    Persona persona = Personas.load().getFirst();
    FormId id = FormRegister.idOf(persona, false);
    byte[] pdf = new ApplicationForm(PaperFonts.ofSystem()).render(persona, id);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertTrue(new PDFTextStripper().getText(document).contains(id.inGroups()));
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150, ImageType.RGB);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      String text =
          new QRCodeReader()
              .decode(
                  new BinaryBitmap(
                      new HybridBinarizer(
                          new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))))
              .getText();
      assertEquals(Optional.of(id), FormId.in(text));
    }
  }

  @Test
  void everybodyHasAFormOfTheirOwn() {
    List<Persona> all = Personas.load();
    assertEquals(
        all.size(), all.stream().map(p -> FormRegister.idOf(p, false).digits()).distinct().count());
    assertNotEquals(
        FormRegister.idOf(all.getFirst(), true), FormRegister.idOf(all.getFirst(), false));
  }
}
