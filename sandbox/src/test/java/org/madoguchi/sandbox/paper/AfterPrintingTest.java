package org.madoguchi.sandbox.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PaperCheck;
import org.madoguchi.printer.PaperRules;
import org.madoguchi.printer.check.FinishedPage;
import org.madoguchi.printer.layout.PageStamp;
import org.madoguchi.sandbox.city.Personas;

/**
 * What printers' interpreters make of a stamped page is what was looked at. Ghostscript is one, set
 * to print; poppler is another.
 */
class AfterPrintingTest {
  private static final int DPI = 200;

  /** Pixels of a cell in which shades are compared: edges differ by less, letters by more. */
  private static final int CELL = 8;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "residence, gs",
    "seal-registration, gs",
    "taxation, gs",
    "family-register, gs",
    "residence, pdftoppm",
    "seal-registration, pdftoppm",
    "taxation, pdftoppm",
    "family-register, pdftoppm"
  })
  void papersOfTheCity(String kind, String program) throws Exception {
    same(page(papers(), kind), program);
  }

  @ParameterizedTest
  @CsvSource({
    "control, gs", "control-annotation-printed, gs", "corner, gs",
    "control, pdftoppm", "control-annotation-printed, pdftoppm", "corner, pdftoppm"
  })
  void pagesThatWereTriedAndAreSound(String name, String program) throws Exception {
    byte[] page = tried(name);
    assertEquals(new PaperCheck.Result.Sound(), look(page));
    same(page, program);
  }

  @ParameterizedTest
  @ValueSource(strings = {"annotation-off", "layer-off", "not-embedded"})
  void theOthersAreRefused(String name) throws Exception {
    assertInstanceOf(PaperCheck.Result.Unfit.class, look(tried(name)));
  }

  /** The cause that the replay plays as okayama-2023-on-screens; and the comparison finds it. */
  @Test
  void aSealThatOnlyScreensShowIsNotPrinted() throws Exception {
    byte[] page = taxation(papers().withSealOnScreensOnly());
    assertEquals(
        List.of(), differing(printed(page, "gs"), printed(taxation(papers().withoutSeal()), "gs")));
    assertTrue(differing(onScreen(page), printed(page, "gs")).size() > 50, "no cell differs");
  }

  private static Papers papers() {
    return new Papers(PaperFonts.ofSystem());
  }

  private static byte[] taxation(Papers papers) {
    return page(papers, "taxation");
  }

  private static byte[] page(Papers papers, String kind) {
    return PaperCheckTest.pages(papers, Personas.load().getFirst(), kind, 1).getFirst();
  }

  private static byte[] tried(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            AfterPrintingTest.class.getResourceAsStream("tried/" + name + ".pdf"))) {
      return in.readAllBytes();
    }
  }

  private static PaperCheck.Result look(byte[] page) {
    return PaperCheck.check(List.of(page), 1, PaperRules.usual("見本市", "見本県"));
  }

  private void same(byte[] page, String program) throws Exception {
    var fonts = assertInstanceOf(JapaneseFont.Found.class, JapaneseFont.find());
    PageStamp.Page stamped =
        new PageStamp.Page(page, "MDG1-P-7QK2M4XW9T5H8RB3VZCN6DYPFA", "A 0427");
    byte[] sent =
        assertInstanceOf(
                PageStamp.Result.Stamped.class, new PageStamp(fonts).stamp(List.of(stamped)))
            .pdf();
    List<int[]> cells = differing(lookedAt(page), printed(sent, program));
    // What differs is the code and its label, and they stand together in a corner.
    double cellMm = CELL * 25.4 / DPI;
    for (int[] cell : cells) {
      double x = cell[0] * cellMm;
      double y = cell[1] * cellMm;
      assertTrue(
          (y > 297 - 26 || y < 26) && (x < 75 || x > 210 - 75),
          () -> "%s prints something else at %.0f, %.0f mm".formatted(program, x, y));
    }
    assertTrue(cells.size() > 50, "where is the code?");
  }

  private static BufferedImage lookedAt(byte[] pdf) throws IOException {
    try (FinishedPage page =
        assertInstanceOf(FinishedPage.Reading.Fit.class, FinishedPage.read(pdf)).page()) {
      return new PDFRenderer(page.document()).renderImageWithDPI(0, DPI);
    }
  }

  private static BufferedImage onScreen(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, DPI);
    }
  }

  private BufferedImage printed(byte[] pdf, String program) throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin", program)), program + " is not installed");
    Path file = Files.write(folder.resolve("sent.pdf"), pdf);
    Path picture = folder.resolve("printed.png");
    List<String> command =
        program.equals("gs")
            ? List.of(
                "gs",
                "-q",
                "-dBATCH",
                "-dNOPAUSE",
                "-dSAFER",
                "-dPrinted",
                "-sDEVICE=png16m",
                "-dTextAlphaBits=4",
                "-dGraphicsAlphaBits=4",
                "-r" + DPI,
                "-sOutputFile=" + picture,
                file.toString())
            : List.of(
                "pdftoppm",
                "-png",
                "-singlefile",
                "-r",
                String.valueOf(DPI),
                file.toString(),
                folder.resolve("printed").toString());
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), program + " doesn't end");
    assertEquals(0, process.exitValue(), program);
    return ImageIO.read(picture.toFile());
  }

  /** Cells whose mean shade differs as only by something that is there or isn't. */
  private static List<int[]> differing(BufferedImage one, BufferedImage other) {
    List<int[]> differing = new ArrayList<>();
    int across = Math.min(one.getWidth(), other.getWidth()) / CELL;
    int down = Math.min(one.getHeight(), other.getHeight()) / CELL;
    for (int y = 1; y < down - 1; y++) {
      for (int x = 1; x < across - 1; x++) {
        if (least(one, other, x, y) > 70) {
          differing.add(new int[] {x, y});
        }
      }
    }
    return differing;
  }

  /** Programs put the same drawing up to a pixel apart: of the nine ways to lay them, the best. */
  private static double least(BufferedImage one, BufferedImage other, int cellX, int cellY) {
    double shade = shade(one, cellX * CELL, cellY * CELL);
    double least = Double.MAX_VALUE;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        double there = shade(other, cellX * CELL + dx, cellY * CELL + dy);
        least = Math.min(least, Math.abs(shade - there));
      }
    }
    return least;
  }

  private static double shade(BufferedImage picture, int left, int top) {
    double sum = 0;
    for (int y = top; y < top + CELL; y++) {
      for (int x = left; x < left + CELL; x++) {
        sum += picture.getRGB(x, y) >> 8 & 0xff; // of red ink, too
      }
    }
    return sum / (CELL * CELL);
  }
}
