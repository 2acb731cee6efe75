package org.madoguchi.sandbox.paper;

import java.time.LocalDate;
import org.madoguchi.sandbox.paper.Sheet.Weight;

/**
 * What all papers of the sandbox city have in common.
 *
 * @param issuer who certifies
 * @param today day of issue
 * @param sealedBy how it is sealed
 */
record Blank(Issuer issuer, LocalDate today, SealedBy sealedBy) {
  static final double LEFT = 20;
  static final double RIGHT = 190;

  /** What stands in place of something that was not asked for. */
  static final String LEFT_OUT = "省略";

  private static final double SEAL_SIZE = 21;
  private static final double SEAL_LEFT = 146;

  /** Something that is drawn on a page. */
  interface Page {
    void draw(Sheet sheet);
  }

  /** The title, with the letters set apart as on official papers. */
  void title(Sheet sheet, String title) {
    sheet.centred(LEFT, RIGHT, 30, 21, Weight.REGULAR, title);
  }

  /** Sentence, day, head of the municipality and seal, from y to 38 mm below it. */
  void certify(Sheet sheet, double y, String sentence) {
    sheet.fitted(LEFT + 4, y, RIGHT - LEFT - 8, 8, 11.5, Weight.REGULAR, sentence);
    sheet.text(LEFT + 12, y + 16, 11.5, Weight.REGULAR, Wareki.of(today));
    double signature = y + 29;
    sheet.text(82, signature, 12, Weight.REGULAR, issuer.place().substring(0, 3));
    sheet.text(98, signature, 14, Weight.REGULAR, issuer.title() + "　" + issuer.name());
    switch (sealedBy) {
      case PRINT -> seal(sheet, y + 15);
      case SCREEN_ONLY -> {
        try (Sheet above = new Sheet(sheet.faces(), 1)) {
          seal(above, y + 15);
          sheet.showOnScreens(above);
        }
      }
      case NOTHING -> {}
    }
  }

  private void seal(Sheet sheet, double y) {
    SealImpression.official(sheet, SEAL_LEFT, y, SEAL_SIZE, issuer.seal());
  }

  /** Head and foot of every page. */
  void frame(Sheet sheet, int page, int pages, String issueNumber) {
    sheet.centred(0, Sheet.WIDTH, 11, 8, Weight.REGULAR, "見本：体験モードで作った紙です。証明書としての効力はありません。");
    double foot = Sheet.HEIGHT - Ground.FREE_FOOT - 4;
    sheet.text(LEFT, foot, 9, Weight.REGULAR, "発行番号　" + issueNumber);
    sheet.centred(0, Sheet.WIDTH, foot, 10, Weight.REGULAR, page + " / " + pages);
  }

  /** A box with a narrow label at its left and a value. */
  static void row(
      Sheet sheet, double x, double y, double width, double height, String label, String value) {
    row(sheet, x, y, width, height, 30, label, value);
  }

  /** The same with a label of some other width. */
  static void row(
      Sheet sheet,
      double x,
      double y,
      double width,
      double height,
      double labelWidth,
      String label,
      String value) {
    sheet.box(x, y, width, height, 0.2);
    sheet.line(x + labelWidth, y, x + labelWidth, y + height, 0.2);
    sheet.fitted(x + 2, y, labelWidth - 3, height, 9, Weight.REGULAR, label);
    sheet.fitted(
        x + labelWidth + 2.5, y, width - labelWidth - 4, height, 11.5, Weight.REGULAR, value);
  }
}
