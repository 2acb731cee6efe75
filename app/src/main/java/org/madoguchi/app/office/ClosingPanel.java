package org.madoguchi.app.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.branch.closing.ClosingReport;
import org.madoguchi.app.branch.closing.ClosingRow.Outcome;
import org.madoguchi.app.branch.closing.TillDifference;
import org.madoguchi.app.office.OfficePanel.Till;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/** The day's end: what was issued, what should be in the till, which slips are unclaimed. */
final class ClosingPanel {
  /** Height of a digit's key, px. */
  private static final double DIGIT = 80;

  private static final double AMOUNT = 104;

  private final int waiting;
  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;

  /**
   * @param waiting how many slips nobody has brought
   */
  ClosingPanel(int waiting, DeskWords words, Consumer<OfficeTouch> touch) {
    this.waiting = waiting;
    this.words = words;
    this.touch = touch;
  }

  Region closing(OfficePanel.Closing closing) {
    ClosingReport report = closing.report();
    VBox left = Layout.column(18, figures(report, closing.till().counted()));
    left.getChildren().addAll(Layout.spring(), unclaimed());
    left.getStyleClass().addAll("card", "sheet");
    VBox right =
        Layout.column(
            14,
            new PhraseText(words.get("closing.cash"), "large", "strong"),
            amount(closing.till()));
    if (closing.till().counted()) {
      compared(right, closing.till(), report.cashYen());
    } else {
      right.getChildren().add(1, new PhraseText(words.get("closing.cash.what"), "small"));
      right.getChildren().addAll(digits(), Layout.spring(), row(back(), counted()));
    }
    right.getStyleClass().addAll("card", "sheet");
    return new EqualColumns(24, left, right);
  }

  /** The clerk sees the expected amount only after counting, when the two are compared. */
  private void compared(VBox right, Till till, int dueYen) {
    int difference = till.yen() - dueYen;
    right
        .getChildren()
        .addAll(
            new PhraseText(words.get("closing.due", words.yen(dueYen)), "body"),
            difference(difference));
    if (difference != 0) {
      right.getChildren().addAll(again(), reasons(till));
    }
    right.getChildren().add(Layout.spring());
    boolean explained = difference == 0 || till.why().isPresent();
    right.getChildren().add(explained ? row(back(), close()) : row(back(), new Region()));
  }

  List<Region> closed(OfficePanel.Closed closed) {
    ClosingReport report = closed.report();
    List<String> lines = new ArrayList<>();
    lines.add(words.get("closed.1"));
    lines.add(
        words.get(
            report.differences() == 0 && closed.countedYen() == report.cashYen()
                ? "closed.2"
                : "closed.2.differs"));
    lines.add(words.get("closed.3"));
    VBox right =
        Layout.column(
            26,
            new PhraseText(words.get("closed.title", report.number()), "large", "strong"),
            Procedure.all(lines),
            Layout.spring(),
            key("back", words.get("key.back"), new OfficeTouch.Back()));
    return List.of(
        DeskPane.headline(words.get("closed.headline")),
        Panels.withPicture(MachinePictures.printing(1, java.util.Optional.empty()), right));
  }

  private Key close() {
    Key close =
        Key.go(
            "close-day",
            words.get("key.close-day"),
            () -> touch.accept(new OfficeTouch.CloseDay()));
    close.setMinHeight(DeskPane.KEY);
    return close;
  }

  /**
   * @param cash whether the fees in cash are among them: not before the till is counted
   */
  private Region figures(ClosingReport report, boolean cash) {
    VBox lines = Layout.column(10);
    lines
        .getChildren()
        .addAll(
            figure("handed-over", words.get("closing.count", report.count(Outcome.HANDED_OVER))),
            figure("voided", words.get("closing.count", report.count(Outcome.VOIDED))));
    if (cash) {
      lines.getChildren().add(figure("cash", words.yen(report.cashYen())));
    }
    lines
        .getChildren()
        .addAll(
            figure("elsewhere", words.yen(report.elsewhereYen())),
            figure("exempt", words.get("closing.count", report.exempt())),
            figure(
                "sheets",
                words.get(
                    "closing.sheets.equation",
                    report.sheetsOut(),
                    report.sheetsHandedOver(),
                    report.sheetsDestroyed())));
    HBox differences = figure("differences", words.get("closing.count", report.differences()));
    if (report.differences() > 0) {
      differences.getStyleClass().addAll("hint", "tone-notice");
    }
    lines.getChildren().add(differences);
    if (!report.unfinished().isEmpty()) {
      HBox unfinished =
          figure("unfinished", words.get("closing.count", report.unfinished().size()));
      unfinished.getStyleClass().addAll("hint", "tone-notice");
      lines.getChildren().add(unfinished);
    }
    return lines;
  }

  private HBox figure(String name, String value) {
    PhraseText says = new PhraseText(HPos.RIGHT, value, "body", "strong");
    says.setMinWidth(Region.USE_PREF_SIZE);
    HBox row =
        Layout.row(16, Layout.growing(new PhraseText(words.get("closing." + name), "body")), says);
    row.setId("closing-" + name);
    return row;
  }

  private Region unclaimed() {
    if (waiting == 0) {
      HBox none =
          new HBox(Layout.growing(new PhraseText(words.get("closing.unclaimed.none"), "small")));
      none.getStyleClass().addAll("hint", "tone-well");
      return none;
    }
    return Layout.column(
        14,
        new PhraseText(words.get("closing.unclaimed", waiting), "body", "strong"),
        key("unclaimed", words.get("key.unclaimed"), new OfficeTouch.ShowUnclaimed()));
  }

  private Region amount(Till till) {
    boolean none = till.typed().isEmpty();
    PhraseText amount =
        none
            ? new PhraseText(HPos.CENTER, words.get("closing.cash.none"), "large", "second")
            : new PhraseText(HPos.CENTER, words.yen(till.yen()), "numeral", "strong");
    amount.setId("counted");
    HBox row = new HBox(Layout.growing(amount));
    row.setAlignment(Pos.CENTER);
    row.setMinHeight(AMOUNT);
    row.getStyleClass().addAll("hint", "tone-soft");
    return row;
  }

  private Region digits() {
    VBox rows = Layout.column(10);
    for (String row : List.of("123", "456", "789", " 0<")) {
      List<Node> keys = new ArrayList<>();
      for (int i = 0; i < row.length(); i++) {
        keys.add(digit(row.charAt(i)));
      }
      rows.getChildren().add(new EqualColumns(10, keys.toArray(Node[]::new)));
    }
    return rows;
  }

  private Node digit(char c) {
    if (c == ' ') {
      return new Region();
    }
    Key key =
        c == '<'
            ? Key.plain(
                "erase",
                words.get("key.erase"),
                "body",
                () -> touch.accept(new OfficeTouch.Erase()))
            : Key.plain(
                "digit-" + c,
                String.valueOf(c),
                "large",
                () -> touch.accept(new OfficeTouch.Typed(c)));
    key.setMinHeight(DIGIT);
    return key.styled("typing");
  }

  private Region again() {
    Key again = key("count-again", words.get("key.count-again"), new OfficeTouch.CountAgain());
    again.setMinHeight(DIGIT);
    return again;
  }

  private Region reasons(Till till) {
    List<Node> keys = new ArrayList<>();
    for (TillDifference why : TillDifference.values()) {
      Key key =
          Key.plain(
              "difference-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              words.get("difference." + why),
              "small",
              () -> touch.accept(new OfficeTouch.ChooseDifference(why)));
      key.setMinHeight(DIGIT);
      keys.add(key.styled("typing").chosen(till.why().filter(why::equals).isPresent()));
    }
    return new EqualColumns(10, keys.toArray(Node[]::new));
  }

  private Key back() {
    return key("back", words.get("key.back"), new OfficeTouch.Back());
  }

  private Key counted() {
    Key counted =
        Key.go(
            "till-counted",
            words.get("key.till-counted"),
            () -> touch.accept(new OfficeTouch.TillCounted()));
    counted.setMinHeight(DeskPane.KEY);
    return counted;
  }

  private static Region row(Node... nodes) {
    return new EqualColumns(20, nodes);
  }

  private Region difference(int yen) {
    String says =
        yen == 0
            ? words.get("closing.agrees")
            : words.get(yen > 0 ? "closing.more" : "closing.less", words.yen(Math.abs(yen)));
    HBox hint = new HBox(Layout.growing(new PhraseText(says, "small")));
    hint.getStyleClass().addAll("hint", yen == 0 ? "tone-well" : "tone-notice");
    return hint;
  }

  private Key key(String id, String label, OfficeTouch what) {
    Key key = Key.plain(id, label, "body", () -> touch.accept(what));
    key.setMinHeight(DeskPane.KEY - 16);
    return key;
  }
}
