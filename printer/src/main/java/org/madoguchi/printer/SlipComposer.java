package org.madoguchi.printer;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.madoguchi.printer.page.Pen;
import org.madoguchi.printer.page.QrSymbol;

/**
 * The pieces of one slip, each at its distance from the top, in millimetres. They are collected
 * before anything is drawn, because the page is as long as they are.
 *
 * <p>Thread rule: one thread.
 */
final class SlipComposer {
  static final double WIDTH = 80;
  private static final double MARGIN = 4;
  private static final double INNER = WIDTH - 2 * MARGIN;
  private static final double CENTRE = WIDTH / 2;

  /** Em size of sentences. A Kanji fills nine tenths of it, so it is more than 4 mm high. */
  private static final double SENTENCE = 4.8;

  private static final double HEADING = 5.4;
  private static final double LEADING = 1.42;

  /** The QR code without its quiet zone. */
  private static final double SYMBOL = 30;

  private static final double LEAST_MODULE = 0.5;
  private static final double TALLEST_NUMBER = 15;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy年M月d日（E） H:mm", Locale.JAPAN);

  private final PDType0Font regular;
  private final PDType0Font bold;
  private final List<Piece> pieces = new ArrayList<>();
  private double height = MARGIN;

  SlipComposer(PDType0Font regular, PDType0Font bold) {
    this.regular = regular;
    this.bold = bold;
  }

  @FunctionalInterface
  private interface Drawing {
    void draw(Pen pen, double top) throws IOException;
  }

  private record Piece(double top, Drawing drawing) {}

  double height() {
    return height;
  }

  void draw(Pen pen) throws IOException {
    for (Piece piece : pieces) {
      piece.drawing().draw(pen, piece.top());
    }
  }

  /** Sets the whole slip. */
  void set(SlipContent slip) throws IOException {
    if (slip.specimen()) {
      specimenMark();
    }
    for (String line : slip.title()) {
      centred(line, bold, HEADING);
    }
    centred(slip.branch(), regular, SENTENCE);
    gap(1.5);
    rule(0.6);
    gap(2);
    if (!slip.receipt().isEmpty()) {
      centred("受付番号", bold, HEADING);
      number(slip.receipt());
      symbol(slip.code());
    }
    centred("このレシートに お名前は ありません。", bold, SENTENCE);
    gap(1.5);
    rule(0.6);
    gap(1.5);
    for (SlipContent.Row row : slip.rows()) {
      row(row.label(), row.value());
    }
    gap(1.5);
    rule(0.6);
    gap(2);
    left("つぎに すること", bold, HEADING);
    steps(slip.nextSteps());
    if (slip.secondLanguage() != null) {
      secondLanguage(slip.secondLanguage());
    }
    gap(2);
    rule(0.3);
    gap(1);
    centred(DATE.format(slip.issued()), regular, SENTENCE);
    gap(MARGIN);
  }

  private void secondLanguage(SlipContent.SecondLanguage words) throws IOException {
    gap(2);
    rule(0.3);
    gap(2);
    Optional<Outlines> letters = Outlines.in(words.faces(), words.locale());
    if (letters.isPresent()) {
      outlined(words, letters.get());
      return;
    }
    left(words.heading(), bold, SENTENCE);
    for (String line : words.lines()) {
      left(line, regular, SENTENCE);
    }
    gap(1);
    steps(words.nextSteps());
  }

  private void outlined(SlipContent.SecondLanguage words, Outlines letters) throws IOException {
    outlined(letters.lines(words.heading(), true, SENTENCE, INNER), MARGIN);
    for (String line : words.lines()) {
      outlined(letters.lines(line, false, SENTENCE, INNER), MARGIN);
    }
    gap(1);
    steps(
        words.nextSteps(),
        (step, x, width) -> outlined(letters.lines(step, false, SENTENCE, width), x));
  }

  private void outlined(List<Outlines.Line> lines, double x) {
    for (Outlines.Line line : lines) {
      double tall = Math.max(SENTENCE * LEADING, line.ascent() + line.descent());
      double down = (tall - line.ascent() - line.descent()) / 2 + line.ascent();
      add(tall, (pen, top) -> pen.shape(line.shape(), x, top + down));
    }
  }

  private void add(double pieceHeight, Drawing drawing) {
    pieces.add(new Piece(height, drawing));
    height += pieceHeight;
  }

  private void gap(double mm) {
    height += mm;
  }

  private void rule(double thickness) {
    add(thickness, (pen, top) -> pen.box(MARGIN, top, INNER, thickness, 0));
  }

  private void centred(String text, PDFont font, double em) throws IOException {
    for (String line : Pen.balance(text, font, em, INNER)) {
      add(em * LEADING, (pen, top) -> pen.textCentred(line, font, em, CENTRE, baseline(top, em)));
    }
  }

  private void left(String text, PDFont font, double em) throws IOException {
    for (String line : Pen.wrap(text, font, em, INNER)) {
      add(em * LEADING, (pen, top) -> pen.text(line, font, em, MARGIN, baseline(top, em)));
    }
  }

  /** A label and, at the right edge, its value; below it if they don't fit in one line. */
  private void row(String label, String value) throws IOException {
    double em = HEADING;
    double valueWidth = Pen.width(value, bold, em);
    List<String> lines = Pen.wrap(label, bold, em, INNER);
    boolean fits = Pen.width(lines.getLast(), bold, em) + em / 2 + valueWidth <= INNER;
    for (String line : lines) {
      add(em * LEADING, (pen, top) -> pen.text(line, bold, em, MARGIN, baseline(top, em)));
    }
    if (fits) {
      height -= em * LEADING;
    }
    add(
        em * LEADING,
        (pen, top) -> pen.textRight(value, bold, em, WIDTH - MARGIN, baseline(top, em)));
  }

  private void steps(List<String> steps) throws IOException {
    steps(
        steps,
        (step, x, width) -> {
          for (String line : Pen.wrap(step, regular, SENTENCE, width)) {
            add(
                SENTENCE * LEADING,
                (pen, top) -> pen.text(line, regular, SENTENCE, x, baseline(top, SENTENCE)));
          }
        });
  }

  /** Sets a sentence, as many lines as it needs. */
  @FunctionalInterface
  private interface Setting {
    void set(String sentence, double x, double width) throws IOException;
  }

  /** Numbered, the lines of one step aligned behind its number. */
  private void steps(List<String> steps, Setting setting) throws IOException {
    double indent = SENTENCE * 1.6;
    for (int i = 0; i < steps.size(); i++) {
      String number = String.valueOf(i + 1);
      add(0, (pen, top) -> pen.text(number, bold, HEADING, MARGIN + 0.6, baseline(top, SENTENCE)));
      setting.set(steps.get(i), MARGIN + indent, INNER - indent);
      gap(0.8);
    }
  }

  /** As tall as the paper's width lets it. */
  private void number(String receipt) throws IOException {
    double em = (INNER - 1) / Pen.width(receipt, bold, 1);
    double ink = em * Pen.inkHeight(receipt, bold);
    double shrink = Math.min(1, TALLEST_NUMBER / ink);
    gap(2);
    add(
        ink * shrink,
        (pen, top) -> pen.textCentred(receipt, bold, em * shrink, CENTRE, top + ink * shrink));
    gap(1);
  }

  private void symbol(String code) {
    QrSymbol symbol = QrSymbol.of(code, ErrorCorrectionLevel.M);
    double module = Math.max(LEAST_MODULE, SYMBOL / symbol.size());
    double side = symbol.size() * module;
    double quiet = QrSymbol.QUIET_ZONE * module;
    gap(quiet);
    add(side, (pen, top) -> pen.symbol(symbol, CENTRE - side / 2, top, module));
    gap(quiet);
  }

  /**
   * In words on black at the top, for printers that know no gray, and across beneath everything.
   */
  private void specimenMark() {
    double band = 10;
    pieces.add(
        new Piece(
            0,
            (pen, _) -> {
              for (double down = 62; down < height; down += 66) {
                pen.across("見本", bold, 32, 12, down, 25);
              }
            }));
    add(
        band,
        (pen, top) -> {
          pen.box(MARGIN, top, INNER, band, 0);
          pen.gray(1);
          pen.textCentred("見本　使えません", bold, 6, CENTRE, top + 7.2);
          pen.gray(0);
        });
    gap(2);
  }

  /** Where letters of an em size stand in a line that begins at {@code top}. */
  private static double baseline(double top, double em) {
    return top + em * (LEADING - 1) / 2 + em * 0.88;
  }
}
