package org.madoguchi.printer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PaperCheck;
import org.madoguchi.printer.PaperRules;
import org.madoguchi.printer.layout.PageStamp;

/**
 * Whatever bytes come as a page: the look and the stamp answer with values, and what the stamp
 * takes is one page. It plays a fixed number of changed pages; {@code ./kiosk fuzz} goes on.
 */
class PageFuzzTest {
  private static final int RUNS = 150;
  private static final long SEED = 31;

  private final JapaneseFont fonts = JapaneseFont.find();

  /** Small pages, sound in their build and hostile. */
  private static List<byte[]> seeds() {
    return Stream.concat(
            Stream.of(
                RawPdf.of("q 0 0 1 rg 10 10 m 20 20 l S Q").bytes(),
                RawPdf.of(
                        "",
                        "/Annots [<</Subtype /Stamp /F 4 /Rect [1 1 9 9] /AP <</N 5 0 R>>>>]",
                        "",
                        "")
                    .stream("/Subtype /Form /BBox [0 0 9 9]", RawPdf.ascii("0 0 9 9 re f"))
                    .bytes()),
            HostilePages.all().stream().map(HostilePages.Hostile::pdf))
        .filter(pdf -> pdf.length < 4_000)
        .toList();
  }

  /**
   * Some bytes turned, a part doubled or left out, a number made long: the table stays where it
   * was.
   */
  private static byte[] changed(byte[] seed, SplittableRandom random) {
    byte[] pdf = seed.clone();
    for (int i = random.nextInt(6); i >= 0 && pdf.length > 8; i--) {
      int at = random.nextInt(pdf.length - 4);
      int length = 1 + random.nextInt(Math.min(40, pdf.length - at - 1));
      switch (random.nextInt(4)) {
        case 0 -> pdf[at] = (byte) random.nextInt(256);
        case 1 -> {
          byte[] part = Arrays.copyOfRange(pdf, at, at + length);
          int to = random.nextInt(pdf.length - length);
          System.arraycopy(part, 0, pdf, to, length);
        }
        case 2 -> Arrays.fill(pdf, at, at + length, (byte) '9');
        default -> Arrays.fill(pdf, at, at + length, (byte) ' ');
      }
    }
    return pdf;
  }

  @Test
  void changedPages() throws IOException {
    Assumptions.assumeTrue(fonts instanceof JapaneseFont.Found, fonts.toString());
    var random = new SplittableRandom(SEED);
    List<byte[]> seeds = seeds();
    int taken = 0;
    for (int run = 0; run < RUNS; run++) {
      byte[] pdf = changed(seeds.get(random.nextInt(seeds.size())), random);
      try {
        taken += answers(pdf) ? 1 : 0;
      } catch (RuntimeException | Error e) {
        throw new AssertionError(
            "seed %d, run %d: %s".formatted(SEED, run, Base64.getEncoder().encodeToString(pdf)), e);
      }
    }
    assertTrue(taken > 0 && taken < RUNS, "changes are too small or too large: " + taken);
  }

  /** Whether the stamp takes it. */
  private boolean answers(byte[] pdf) throws IOException {
    PaperCheck.Result look = PaperCheck.check(List.of(pdf), 1, PaperRules.usual("見本市", ""));
    assertNotEquals(new PaperCheck.Result.Unfit(0, PageFault.TOO_LONG), look);
    PageStamp.Result result =
        new PageStamp((JapaneseFont.Found) fonts)
            .stamp(List.of(new PageStamp.Page(pdf, "MDG1-P-1", "A 0427")));
    if (!(result instanceof PageStamp.Result.Stamped stamped)) {
      return false;
    }
    // The look may have found no pattern, but not something that a printer prints otherwise.
    assertInstanceOf(PaperCheck.Result.Flawed.class, look);
    try (var document = Loader.loadPDF(stamped.pdf())) {
      assertEquals(1, document.getNumberOfPages());
    }
    return true;
  }
}
