package org.madoguchi.sandbox.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.app.custody.CertificateRequest;
import org.madoguchi.app.custody.IssuanceId;
import org.madoguchi.config.CertificateOption;
import org.madoguchi.printer.PaperCheck;
import org.madoguchi.printer.PaperCheck.Flaw;
import org.madoguchi.printer.PaperCheck.Result;
import org.madoguchi.printer.check.PageFault;
import org.madoguchi.sandbox.city.City;
import org.madoguchi.sandbox.city.Persona;
import org.madoguchi.sandbox.city.Personas;

/** The look at finished pages, with the sandbox city's own papers. */
class PaperCheckTest {
  private static final Papers PAPERS = new Papers(PaperFonts.ofSystem());

  static List<byte[]> pages(Papers papers, Persona holder, String kind, int copies) {
    TreeMap<String, String> options = new TreeMap<>();
    for (CertificateOption option :
        City.municipalities().getFirst().kind(kind).orElseThrow().options()) {
      options.put(option.code(), option.defaultValue());
    }
    return papers.pages(
        new CertificateRequest(
            new IssuanceId(1, 2),
            "branch",
            "lobby",
            City.MIHON_SHI,
            kind,
            options,
            copies,
            200,
            "challenge",
            Instant.EPOCH),
        holder,
        LocalDate.of(2026, 11, 21),
        new SplittableRandom(7));
  }

  private static Persona persona() {
    return Personas.load().getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"residence", "seal-registration", "taxation", "family-register"})
  void everyPaperOfTheCityIsSoundAndNoneIsWithoutItsSeal(String kind) {
    assertEquals(new Result.Sound(), PaperCheck.check(pages(PAPERS, persona(), kind, 2), 2, "見本市"));
    List<byte[]> bare = pages(PAPERS.withoutSeal(), persona(), kind, 1);
    assertEquals(
        new Result.Flawed(bare.size() - 1, Flaw.NO_SEAL), PaperCheck.check(bare, 1, "見本市"));
  }

  /** PDFBox draws it, as every screen does: only that it isn't printed makes the page unfit. */
  @Test
  void aSealThatOnlyScreensShowIsSeen() throws IOException {
    List<byte[]> pages = pages(PAPERS.withSealOnScreensOnly(), persona(), "taxation", 1);
    assertEquals(new Result.Unfit(0, PageFault.ANNOTATION), PaperCheck.check(pages, 1, "見本市"));
    assertTrue(red(pages.getFirst()) > 500, "it is on the screen");
    assertEquals(0, red(pages(PAPERS.withoutSeal(), persona(), "taxation", 1).getFirst()));
  }

  private static int red(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage screen = new PDFRenderer(document).renderImageWithDPI(0, 72);
      int red = 0;
      for (int rgb :
          screen.getRGB(0, 0, screen.getWidth(), screen.getHeight(), null, 0, screen.getWidth())) {
        red += (rgb >> 16 & 0xff) > 150 && (rgb >> 8 & 0xff) < 80 ? 1 : 0;
      }
      return red;
    }
  }

  @Test
  void anotherMunicipalityIsSeen() {
    assertEquals(
        new Result.Flawed(0, Flaw.OTHER_MUNICIPALITY),
        PaperCheck.check(pages(PAPERS, persona(), "taxation", 1), 1, "見本町"));
  }

  @Test
  void aMissingPageIsSeen() {
    List<byte[]> pages = pages(PAPERS, persona(), "taxation", 3);
    assertEquals(
        new Result.Flawed(0, Flaw.PAGE_COUNT), PaperCheck.check(pages.subList(0, 2), 3, "見本市"));
    assertEquals(new Result.Flawed(0, Flaw.PAGE_COUNT), PaperCheck.check(List.of(), 1, "見本市"));
  }

  @Test
  void plainPaperHasNoPatternAndGarbageIsUnreadable() {
    Sheet sheet = new Sheet(PaperFonts.ofSystem(), 1);
    SealImpression.official(sheet, 146, 220, 21, "見本市長之印");
    sheet.text(82, 230, 12, Sheet.Weight.REGULAR, "見本市長");
    assertEquals(
        new Result.Flawed(0, Flaw.NO_PATTERN), PaperCheck.check(List.of(sheet.bytes()), 1, "見本市"));
    assertEquals(
        new Result.Unfit(0, PageFault.UNREADABLE),
        PaperCheck.check(List.of(new byte[] {1, 2, 3}), 1, "見本市"));
  }
}
