package org.madoguchi.sandbox.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.app.branch.paper.PaperWork;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.SlipContent;

/** Whatever code stands on a paper, it is read. */
class PrintedCodesTest {
  /** Only turned around does the reader find where its lines lie. */
  private static final String LOOKS_ALIKE = "MD1S-N6JQ3GBSJH4FK4LFTGPRFANZO4-3QGSALRTCUAIGALW";

  @TempDir Path folder;

  @Test
  void aCodeThatHasSomethingLikeAnAlignmentPattern() throws Exception {
    SlipContent slip =
        new SlipContent(
            List.of("証明書"),
            "見本市",
            "A 0427",
            LOOKS_ALIKE,
            "住民票の写し",
            1,
            200,
            LocalDateTime.of(2026, 11, 20, 10, 24),
            List.of("窓口へ"),
            null,
            true);
    Path pdf = folder.resolve("slip.pdf");
    JapaneseFont.Found fonts = assertInstanceOf(JapaneseFont.Found.class, JapaneseFont.find());
    Files.write(pdf, PaperWork.pdf(fonts).slip(slip));
    assertEquals(List.of(LOOKS_ALIKE), PrintedCodes.read(pdf));
  }
}
