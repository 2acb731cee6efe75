package org.madoguchi.printer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.PaperCheck;
import org.madoguchi.printer.PaperRules;
import org.madoguchi.printer.layout.PageStamp;

/**
 * Whatever bytes come as a page, the look answers with a value within its time, what it makes of
 * the page is a page that it takes again, and what the stamp takes isn't anything that the look
 * refuses. The tests play the seeds; {@code ./kiosk fuzz} changes them, led by what is reached.
 */
class FinishedPageFuzzTest {
  private static final String TOKENS = "/org/madoguchi/printer/check/pdf.dict";

  private static final JapaneseFont FONTS = JapaneseFont.find();

  /** Bytes of a seed: a longer one is changed in places that mean nothing. */
  private static final int SEED = 4_000;

  /** All to begin a search with; the tests play one of each kind. */
  private static List<HostilePages.Hostile> hostile() {
    return System.getenv("JAZZER_FUZZ") == null ? HostilePages.ofEachFault() : HostilePages.all();
  }

  /** Small pages, sound in their build and hostile. */
  static Stream<Arguments> files() {
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
            hostile().stream().map(HostilePages.Hostile::pdf))
        .filter(pdf -> pdf.length < SEED)
        .map(pdf -> Arguments.of((Object) pdf));
  }

  /** The same as objects without numbers, lengths and table. */
  static Stream<Arguments> objects() {
    return files().map(seed -> Arguments.of((Object) RawPdf.objects((byte[]) seed.get()[0])));
  }

  @DictionaryFile(resourcePath = TOKENS)
  @MethodSource("files")
  @FuzzTest
  void anyBytes(byte[] pdf) throws IOException {
    readTwice(pdf);
  }

  @DictionaryFile(resourcePath = TOKENS)
  @MethodSource("objects")
  @FuzzTest
  void anyObjects(byte[] objects) throws IOException {
    readTwice(RawPdf.ofObjects(objects).bytes());
  }

  /** What was made anew must be so plain that nothing of it is refused when it is read again. */
  private static void readTwice(byte[] pdf) throws IOException {
    switch (FinishedPage.read(pdf)) {
      case FinishedPage.Reading.Unfit(PageFault fault) ->
          assertNotEquals(PageFault.TOO_LONG, fault);
      case FinishedPage.Reading.Fit(FinishedPage page) -> {
        var out = new ByteArrayOutputStream();
        try (page) {
          page.document().save(out);
        }
        assertInstanceOf(
                FinishedPage.Reading.Fit.class,
                FinishedPage.read(out.toByteArray()),
                "made anew, and refused")
            .page()
            .close();
      }
    }
  }

  @DictionaryFile(resourcePath = TOKENS)
  @MethodSource("objects")
  @FuzzTest
  void lookAndStampAgree(byte[] objects) throws IOException {
    byte[] pdf = RawPdf.ofObjects(objects).bytes();
    PaperCheck.Result look = PaperCheck.check(List.of(pdf), 1, PaperRules.usual("見本市", ""));
    assertNotEquals(new PaperCheck.Result.Unfit(0, PageFault.TOO_LONG), look);
    if (FONTS instanceof JapaneseFont.Found fonts
        && new PageStamp(fonts).stamp(List.of(new PageStamp.Page(pdf, "MDG1-P-1", "A 0427")))
            instanceof PageStamp.Result.Stamped stamped) {
      assertFalse(look instanceof PaperCheck.Result.Unfit, "stamped, and refused: " + look);
      try (var document = Loader.loadPDF(stamped.pdf())) {
        assertEquals(1, document.getNumberOfPages());
      }
    }
  }
}
