package org.madoguchi.printer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The slip as people and scanners meet it. */
class SlipLayoutTest {
  private static final String CODE = "MDG1-S-7QK2M4XW9T5H8RB3VZCN6DYPFA-J2K7";

  @TempDir Path folder;
  private SlipLayout layout;

  @BeforeEach
  void fonts() {
    JapaneseFont font = JapaneseFont.find();
    Assumptions.assumeTrue(font instanceof JapaneseFont.Found, font.toString());
    layout = new SlipLayout((JapaneseFont.Found) font);
  }

  static SlipContent slip(boolean specimen, SlipContent.@Nullable SecondLanguage secondLanguage) {
    return new SlipContent(
        List.of("証明書と", "マイナンバーカードの窓口"),
        "見本市 ・ 見本中央郵便局",
        "A 0427",
        CODE,
        "住民票の写し",
        1,
        200,
        LocalDateTime.of(2026, 11, 20, 10, 24),
        List.of("レシートを 窓口の係員に わたします", "お名前を たしかめます", "手数料 200円を はらって 受けとります"),
        secondLanguage,
        specimen);
  }

  static final SlipContent.SecondLanguage ENGLISH =
      new SlipContent.SecondLanguage(
          "Receipt number A\u00a00427",
          List.of(
              "Resident record, 1\u00a0copy",
              "Fee 200\u00a0yen",
              "Your name is not on this receipt."),
          List.of(
              "Give this receipt to the staff at the window.",
              "They check your name.",
              "Pay 200\u00a0yen and take your certificate."));

  @Test
  void both_renderers_show_a_code_that_can_be_scanned() throws Exception {
    for (boolean specimen : List.of(false, true)) {
      byte[] pdf = layout.render(slip(specimen, ENGLISH));
      Files.write(Path.of("target", "slip-" + (specimen ? "specimen" : "plain") + ".pdf"), pdf);
      assertEquals(CODE, Rendered.byPdfBox(pdf, 0).codes()[0].getText());
      assertEquals(CODE, Rendered.byPoppler(pdf, 0, folder).codes()[0].getText());
    }
  }

  @Test
  void says_everything_on_one_page_80_mm_wide() throws IOException {
    try (var document = Loader.loadPDF(layout.render(slip(false, null)))) {
      assertEquals(1, document.getNumberOfPages());
      assertEquals(80, document.getPage(0).getMediaBox().getWidth() / 72 * 25.4, 0.01);
      String text = new PDFTextStripper().getText(document);
      for (String phrase :
          List.of(
              "受付番号",
              "A 0427",
              "このレシートに",
              "お名前は ありません。",
              "住民票の写し",
              "1通",
              "手数料",
              "200円",
              "2026年11月20日（金） 10:24",
              "つぎに すること",
              "見本中央郵便局")) {
        assertTrue(text.contains(phrase), phrase + " in " + text);
      }
      assertTrue(!text.contains("使えません"), "only the sandbox's slips are specimens");
    }
  }

  @Test
  void is_large_enough_without_glasses() throws IOException {
    List<TextPosition> letters = new ArrayList<>();
    try (var document = Loader.loadPDF(layout.render(slip(true, ENGLISH)))) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          letters.add(text);
        }
      }.getText(document);
    }
    double smallest =
        letters.stream().mapToDouble(letter -> letter.getFontSizeInPt()).min().orElse(0);
    assertTrue(smallest / 72 * 25.4 > 4 / 0.9, "em of sentences " + smallest);
  }

  @Test
  void the_number_is_12_mm_of_ink() throws IOException {
    Rendered page = Rendered.byPdfBox(layout.render(slip(false, null)), 0);
    // The longest run of lines with ink to the right of the code, in the strip of the last figure.
    int longest = 0;
    int run = 0;
    for (int y = 0; y < page.image().getHeight(); y++) {
      boolean ink = false;
      for (int x = Rendered.pixels(57); x < Rendered.pixels(76); x++) {
        ink |= (page.image().getRGB(x, y) & 0xff) < 128;
      }
      run = ink ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    assertTrue(longest * 25.4 / Rendered.DPI >= 12, longest + " pixels");
  }

  @Test
  void embeds_only_the_letters_in_use() throws IOException {
    byte[] pdf = layout.render(slip(false, null));
    assertTrue(pdf.length < 120_000, pdf.length + " bytes");
    try (var document = Loader.loadPDF(pdf)) {
      var resources = document.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        assertTrue(
            resources.getFont(name) instanceof PDType0Font font
                && font.isEmbedded()
                && font.getName().matches("[A-Z]{6}\\+.*"));
      }
    }
  }

  @Test
  void the_same_slip_gives_the_same_bytes() {
    assertArrayEquals(layout.render(slip(true, ENGLISH)), layout.render(slip(true, ENGLISH)));
  }

  @Test
  void long_words_stay_inside() throws IOException {
    var slip =
        new SlipContent(
            List.of("証明書とマイナンバーカードの総合窓口サービス"),
            "とても長い名前の市とても長い名前の市 ・ とても長い名前の郵便局",
            "ZZ 99999",
            CODE,
            "所得・課税証明書（所得の内訳と扶養の人数がわかるもの）",
            10,
            123_456,
            LocalDateTime.of(2026, 12, 31, 23, 59),
            List.of("とても長い文章がつづいていてもレシートの外にはけっして出ません"),
            new SlipContent.SecondLanguage(
                "Honorificabilitudinitatibusantidisestablishmentarianism",
                List.of(),
                List.of("Honorificabilitudinitatibusantidisestablishmentarianism")),
            false);
    Rendered page = Rendered.byPdfBox(layout.render(slip), 0);
    double height = page.image().getHeight() * 25.4 / Rendered.DPI;
    assertEquals(0, page.darkness(0, 0, 3.5, height - 0.2));
    assertEquals(0, page.darkness(page.widthMm() - 3.6, 0, 3.4, height - 0.2));
  }
}
