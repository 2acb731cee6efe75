package org.madoguchi.printer.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.printer.page.CodePlace.BOTTOM_LEFT;
import static org.madoguchi.printer.page.CodePlace.BOTTOM_MIDDLE;
import static org.madoguchi.printer.page.CodePlace.BOTTOM_RIGHT;
import static org.madoguchi.printer.page.CodePlace.SIDE;
import static org.madoguchi.printer.page.CodePlace.TOP_LEFT;
import static org.madoguchi.printer.page.CodePlace.TOP_MIDDLE;
import static org.madoguchi.printer.page.CodePlace.TOP_RIGHT;

import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.printer.DrawnPage;
import org.madoguchi.printer.JapaneseFont;
import org.madoguchi.printer.Rendered;
import org.madoguchi.printer.check.PageFault;
import org.madoguchi.printer.page.CodePlace;

/** The page code as staff's scanner meets it, and the page that it must leave alone. */
class PageStampTest {
  private static final String CODE_1 = "MDG1-P-7QK2M4XW9T5H8RB3VZCN6DYPFA-1OF2-K8M3QZ7W2R5T9XAB";
  private static final String CODE_2 = "MDG1-P-7QK2M4XW9T5H8RB3VZCN6DYPFA-2OF2-B4N6HC1Y0V8D2SGJ";

  @TempDir Path folder;
  private PageStamp stamp;
  private JapaneseFont.@Nullable Found fonts;

  @BeforeEach
  void fonts() {
    JapaneseFont font = JapaneseFont.find();
    Assumptions.assumeTrue(font instanceof JapaneseFont.Found, font.toString());
    fonts = (JapaneseFont.Found) font;
    stamp = new PageStamp(fonts);
  }

  /** A page whose content leaves the graphics state moved, as some producers do. */
  private byte[] pdf(String text, int rotation, PDRectangle box) throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      var page = new PDPage(box);
      page.setRotation(rotation);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(Objects.requireNonNull(fonts).regular().embedIn(document), 14);
        content.newLineAtOffset(box.getLowerLeftX() + 60, box.getLowerLeftY() + 500);
        content.showText(text);
        content.endText();
        content.transform(Matrix.getScaleInstance(3, 3));
      }
      document.save(out);
      return out.toByteArray();
    }
  }

  private byte[] pdf(String text) throws IOException {
    return pdf(text, 0, PDRectangle.A4);
  }

  private byte[] stamped(PageStamp.Page... pages) {
    return assertInstanceOf(PageStamp.Result.Stamped.class, stamp.stamp(List.of(pages))).pdf();
  }

  @Test
  void each_page_has_its_code_at_the_bottom_right_and_keeps_its_text() throws Exception {
    byte[] merged =
        stamped(
            new PageStamp.Page(pdf("other sheet"), CODE_1, "A 0427 ・ 1／2"),
            new PageStamp.Page(pdf("second sheet"), CODE_2, "A 0427 ・ 2／2"));
    Files.write(Path.of("target", "stamped.pdf"), merged);
    for (Rendered page :
        List.of(Rendered.byPdfBox(merged, 1), Rendered.byPoppler(merged, 1, folder))) {
      assertEquals(CODE_2, page.codes()[0].getText());
    }
    Rendered first = Rendered.byPdfBox(merged, 0);
    Result code = first.codes()[0];
    assertEquals(CODE_1, code.getText());
    for (ResultPoint point : code.getResultPoints()) {
      assertTrue(point.getX() > Rendered.pixels(210 - 30), "right margin: " + point);
      assertTrue(point.getY() > Rendered.pixels(297 - 30), "bottom margin: " + point);
    }
    try (var document = Loader.loadPDF(merged)) {
      assertEquals(2, document.getNumberOfPages());
      var text = new PDFTextStripper();
      text.setStartPage(1);
      text.setEndPage(1);
      assertTrue(text.getText(document).contains("other sheet"));
      assertTrue(text.getText(document).contains("A 0427 ・ 1／2"));
      assertTrue(!text.getText(document).contains("second sheet"));
    }
  }

  @Test
  void the_code_is_14_mm_at_least_inside_what_printers_reach() throws Exception {
    Rendered page =
        Rendered.byPdfBox(stamped(new PageStamp.Page(pdf("x"), CODE_1, "A 0427 ・ 1／1")), 0);
    assertTrue(page.darkness(210 - 6 - 14, 297 - 6 - 14, 14, 14) > 0.3);
    assertEquals(0, page.darkness(210 - 5.8, 200, 5.5, 96));
    assertEquals(0, page.darkness(150, 297 - 5.8, 59, 5.5));
  }

  @Test
  void everything_outside_the_corner_looks_as_before() throws IOException {
    byte[] before = pdf("the certificate's own words");
    Rendered was = Rendered.byPdfBox(before, 0);
    Rendered is = Rendered.byPdfBox(stamped(new PageStamp.Page(before, CODE_1, "A 0427")), 0);
    int differing = 0;
    for (int y = 0; y < Rendered.pixels(297 - 30); y++) {
      for (int x = 0; x < was.image().getWidth(); x++) {
        differing += was.image().getRGB(x, y) == is.image().getRGB(x, y) ? 0 : 1;
      }
    }
    assertEquals(0, differing);
  }

  @Test
  void turned_and_moved_pages_too() throws Exception {
    var a4Lying = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    var moved = new PDRectangle(-100, 50, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
    for (byte[] page :
        List.of(
            pdf("x", 90, a4Lying),
            pdf("x", 270, a4Lying),
            pdf("x", 180, PDRectangle.A4),
            pdf("x", 0, moved))) {
      Rendered rendered =
          Rendered.byPoppler(stamped(new PageStamp.Page(page, CODE_1, "A 0427")), 0, folder);
      Result code = rendered.codes()[0];
      assertEquals(CODE_1, code.getText());
      assertTrue(code.getResultPoints()[0].getX() > Rendered.pixels(210 - 30));
      assertTrue(code.getResultPoints()[0].getY() > Rendered.pixels(297 - 30));
    }
  }

  private static byte[] taken(CodePlace... places) {
    DrawnPage page = new DrawnPage();
    for (CodePlace place : places) {
      page.text("注", place.left(210, SIDE) + 4, place.top(297, SIDE) + 12, 8);
    }
    return page.pdf();
  }

  private static CodePlace whereIsTheCode(byte[] pdf, int page) throws Exception {
    ResultPoint point = Rendered.byPdfBox(pdf, page).codes()[0].getResultPoints()[0];
    for (CodePlace place : CodePlace.values()) {
      double x = point.getX() - Rendered.pixels(place.left(210, SIDE));
      double y = point.getY() - Rendered.pixels(place.top(297, SIDE));
      if (Math.max(Math.abs(x - Rendered.pixels(8)), Math.abs(y - Rendered.pixels(8)))
          < Rendered.pixels(10)) {
        return place;
      }
    }
    throw new AssertionError("the code is at " + point);
  }

  /** So that a clerk knows where to hold the scanner. */
  @Test
  void the_code_is_at_the_same_place_of_all_pages_where_one_is_free_on_all() throws Exception {
    byte[] free = taken();
    byte[] corner = taken(BOTTOM_RIGHT);
    byte[] below = taken(BOTTOM_RIGHT, BOTTOM_LEFT, BOTTOM_MIDDLE);
    byte[] above = taken(TOP_RIGHT, TOP_LEFT, TOP_MIDDLE);
    for (int page = 0; page < 2; page++) {
      assertEquals(BOTTOM_RIGHT, whereIsTheCode(both(free, above), page));
      assertEquals(BOTTOM_LEFT, whereIsTheCode(both(free, corner), page));
      assertEquals(TOP_RIGHT, whereIsTheCode(both(below, free), page));
    }
    assertEquals(TOP_RIGHT, whereIsTheCode(both(below, above), 0));
    assertEquals(BOTTOM_RIGHT, whereIsTheCode(both(below, above), 1));
  }

  private byte[] both(byte[] first, byte[] second) {
    return stamped(
        new PageStamp.Page(first, CODE_1, "A 0427 ・ 1／2"),
        new PageStamp.Page(second, CODE_2, "A 0427 ・ 2／2"));
  }

  @Test
  void a_page_on_which_no_place_is_free_is_named() {
    assertEquals(
        new PageStamp.Result.Unusable(1, PageFault.NO_FREE_PLACE),
        stamp.stamp(
            List.of(
                new PageStamp.Page(taken(), CODE_1, ""),
                new PageStamp.Page(taken(CodePlace.values()), CODE_2, ""))));
  }

  @Test
  void on_a_dark_pattern_too() throws Exception {
    byte[] patterned;
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.setNonStrokingColor(0.7f); // hardly paler than what counts as printed on
        for (float x = 0; x < page.getMediaBox().getWidth(); x += 4) {
          content.addRect(x, 0, 2, page.getMediaBox().getHeight());
        }
        content.fill();
      }
      document.save(out);
      patterned = out.toByteArray();
    }
    Rendered page = Rendered.byPdfBox(stamped(new PageStamp.Page(patterned, CODE_1, "")), 0);
    // Only the corner, as a hand scanner is held to it.
    int left = Rendered.pixels(210 - 35);
    int top = Rendered.pixels(297 - 35);
    var corner =
        new Rendered(
            page.image()
                .getSubimage(
                    left, top, page.image().getWidth() - left, page.image().getHeight() - top));
    assertEquals(CODE_1, corner.codes()[0].getText());
  }

  @Test
  void flaws_are_values_and_name_the_page() throws IOException {
    byte[] good = pdf("x");
    assertEquals(
        new PageStamp.Result.Unusable(1, PageFault.UNREADABLE),
        stamp.stamp(
            List.of(
                new PageStamp.Page(good, "A", ""),
                new PageStamp.Page("no".getBytes(StandardCharsets.US_ASCII), "B", ""))));
    assertEquals(
        new PageStamp.Result.Unusable(0, PageFault.NOT_ONE_PAGE),
        stamp.stamp(
            List.of(
                new PageStamp.Page(
                    stamped(new PageStamp.Page(good, "A", ""), new PageStamp.Page(good, "B", "")),
                    "C",
                    ""))));
    for (String password : List.of("", "secret")) {
      assertEquals(
          new PageStamp.Result.Unusable(0, PageFault.ENCRYPTED),
          stamp.stamp(List.of(new PageStamp.Page(encrypted(good, password), "A", ""))));
    }
  }

  private static byte[] encrypted(byte[] pdf, String userPassword) throws IOException {
    try (var document = Loader.loadPDF(pdf);
        var out = new ByteArrayOutputStream()) {
      document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void the_code_is_of_the_smallest_alphabet() throws IOException {
    byte[] page = pdf("x");
    assertThrows(IllegalArgumentException.class, () -> new PageStamp.Page(page, "abc", ""));
    assertThrows(IllegalArgumentException.class, () -> new PageStamp.Page(page, "", ""));
  }

  @Test
  void the_same_pages_give_the_same_bytes() throws IOException {
    var page = new PageStamp.Page(pdf("x"), CODE_1, "A 0427 ・ 1／1");
    assertArrayEquals(stamped(page), stamped(page));
  }
}
