package org.madoguchi.app.office;

import java.time.YearMonth;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.figures.OfficeFigures;
import org.madoguchi.app.figures.OfficeFigures.Month;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/** What was done in the last month and in this one so far: a table that needs no turning. */
final class FiguresPanel {
  /** Width of a column of numbers, px. */
  private static final double NUMBERS = 335;

  private final OfficeFigures figures;
  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;
  private final GridPane table = new GridPane(16, 2);

  FiguresPanel(OfficeFigures figures, DeskWords words, Consumer<OfficeTouch> touch) {
    this.figures = figures;
    this.words = words;
    this.touch = touch;
  }

  /**
   * @param all a refusal takes the room of the table until it is understood
   */
  Region body(boolean all) {
    if (all) {
      rows();
    }
    Key back =
        Key.plain(
            "back", words.get("key.back"), "body", () -> touch.accept(new OfficeTouch.Back()));
    back.setMinHeight(DeskPane.KEY);
    HBox foot = Layout.row(24, back, Layout.growing(new PhraseText(HPos.RIGHT, sent(), "small")));
    VBox sheet = Layout.column(12, table, Layout.spring(), foot);
    sheet.getStyleClass().addAll("card", "sheet");
    return sheet;
  }

  private void rows() {
    table.setId("figures-table");
    head();
    row("handed-over", m -> count(m.handedOver()));
    row("voided", m -> count(m.voided()));
    row("fees", m -> words.yen(Math.toIntExact(m.feesYen())));
    row("supported", m -> count(m.supported()));
    row("intakes", m -> count(m.intakes()));
    row("cards", m -> count(m.cards()));
    row("registrations", m -> count(m.registrations()));
    row("booked", m -> count(m.booked()));
    row("visits", m -> words.get("figures.of", m.done(), m.visits()));
    row("touch-to-slip", m -> time(m.touchToSlip()));
    row("slip-to-hand-over", m -> time(m.slipToHandOver()));
    cost();
  }

  /** Whether the last month has arrived where figures are collected. */
  private String sent() {
    return figures.sent().isEmpty() ? "" : words.get("figures.sent." + figures.sent());
  }

  private void head() {
    line(
        new PhraseText(words.get("figures.half"), "small", "second"),
        number(words.get("figures.month", month(figures.last())), "small"),
        number(words.get("figures.month.so-far", month(figures.current())), "small"));
  }

  private void row(String name, Function<Month, String> value) {
    line(
        new PhraseText(words.get("figures." + name), "body"),
        number(value.apply(figures.last()), "large"),
        number(value.apply(figures.current()), "large"));
  }

  /** Of a month that isn't over nobody can say what one costs. */
  private void cost() {
    long each = figures.yenEach();
    line(
        new PhraseText(words.get("figures.cost"), "body"),
        number(each == 0 ? words.get("figures.none") : words.yen(Math.toIntExact(each)), "large"),
        number(words.get("figures.none"), "large"));
  }

  private void line(PhraseText what, PhraseText last, PhraseText current) {
    int row = table.getRowCount();
    Region label = Layout.growing(what);
    GridPane.setHgrow(label, Priority.ALWAYS);
    table.addRow(row, label, last, current);
  }

  private PhraseText number(String says, String size) {
    PhraseText text = new PhraseText(HPos.RIGHT, says.replace(' ', '\u00a0'), size, "strong");
    text.setMinWidth(NUMBERS);
    text.setMaxWidth(NUMBERS);
    return text;
  }

  private String count(long value) {
    return words.get("figures.count", value);
  }

  private String time(long seconds) {
    if (seconds == 0) {
      return words.get("figures.none");
    }
    if (seconds == OfficeFigures.OVER) {
      return words.get("figures.over-a-day");
    }
    return seconds < 120
        ? words.get("figures.seconds", seconds)
        : seconds < 7200
            ? words.get("figures.minutes", seconds / 60)
            : words.get("figures.hours", seconds / 3600);
  }

  private String month(Month of) {
    YearMonth month = YearMonth.parse(of.month());
    return words.get("figures.name", month.getYear(), month.getMonthValue());
  }
}
