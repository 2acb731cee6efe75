package org.madoguchi.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters that stand over each other, change their order, or are written without spaces. */
class OutlinesTest {
  private static final String THAI =
      "ยื่นสลิปนี้ให้เจ้าหน้าที่ที่เคาน์เตอร์ แล้วรอเรียกหมายเลขของท่าน";

  private static Outlines of(String family, String tag) {
    Optional<Outlines> found = Outlines.in(List.of(family), Locale.forLanguageTag(tag));
    assumeTrue(found.isPresent(), "no " + family + " here");
    return found.get();
  }

  @Test
  void noLineIsWiderAndNoWordIsCut() {
    Outlines thai = of("Noto Sans Thai", "th");
    List<Outlines.Line> lines = thai.lines(THAI, false, 4.8, 40);
    assertTrue(lines.size() > 1);
    double whole = 0;
    for (Outlines.Line line : lines) {
      double width = line.shape().getBounds2D().getWidth();
      assertTrue(width <= 40.5, width + " mm");
      whole += width;
    }
    double unbroken =
        thai.lines(THAI, false, 4.8, 1000).getFirst().shape().getBounds2D().getWidth();
    assertEquals(unbroken, whole, 4.8, "all letters are there");
  }

  @Test
  void aVowelBeforeItsConsonantIsDrawnBeforeIt() {
    Outlines nepali = of("Noto Sans Devanagari", "ne");
    double both = width(nepali, "कि");
    assertTrue(both < width(nepali, "क") + width(nepali, "\u25ccि"), "one syllable, not two");
  }

  private static double width(Outlines letters, String text) {
    return letters.lines(text, false, 10, 1000).getFirst().shape().getBounds2D().getWidth();
  }

  @Test
  void aFaceThatIsNotThereIsNone() {
    assertTrue(Outlines.in(List.of("No Such Face"), Locale.ROOT).isEmpty());
    assertTrue(Outlines.in(List.of(), Locale.ROOT).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "th, Noto Sans Thai, ยื่นสลิปนี้ให้เจ้าหน้าที่ที่เคาน์เตอร์ (窓口)",
    "ne, Noto Sans Devanagari, यो पर्ची काउन्टरमा कर्मचारीलाई दिनुहोस्। (窓口)",
    "zh-Hans, Noto Sans CJK SC, 请把这张单子交给窗口的工作人员。",
    "ko, Noto Sans CJK KR, 이 접수증을 창구 직원에게 주십시오.",
    "vi, Noto Sans, Đưa phiếu này cho nhân viên tại quầy."
  })
  void aSlipSaysItInLettersOfTheLanguage(String tag, String family, String words) throws Exception {
    of(family, tag);
    JapaneseFont font = JapaneseFont.find();
    assumeTrue(font instanceof JapaneseFont.Found, font.toString());
    SlipLayout layout = new SlipLayout((JapaneseFont.Found) font);
    SlipContent.SecondLanguage own =
        new SlipContent.SecondLanguage(
            Locale.forLanguageTag(tag),
            List.of(family, "BIZ UDPGothic"),
            words,
            List.of(words),
            List.of(words));
    byte[] pdf = layout.render(SlipLayoutTest.slip(false, own));
    Files.write(Path.of("target", "slip-" + tag + ".pdf"), pdf);
    BufferedImage with = Rendered.byPdfBox(pdf, 0).image();
    BufferedImage without =
        Rendered.byPdfBox(layout.render(SlipLayoutTest.slip(false, null)), 0).image();
    assertTrue(ink(with) > ink(without) * 1.02, "it is drawn");
  }

  private static long ink(BufferedImage page) {
    long ink = 0;
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        ink += (page.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
      }
    }
    return ink;
  }
}
