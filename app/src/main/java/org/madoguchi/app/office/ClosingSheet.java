package org.madoguchi.app.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.branch.ClosingReport;
import org.madoguchi.app.branch.ClosingRow.Outcome;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.screen.Key;
import org.madoguchi.app.screen.Layout;
import org.madoguchi.app.screen.PhraseText;

/** The day's end: what was issued, what should lie in the till, which slips nobody brought. */
final class ClosingSheet {
  /** More slips than that are ended all at once. */
  private static final int MOST_KEYS = 2;

  private static final int[] STEPS = {-100, -10, 10, 100};

  private final List<Item> waiting;
  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;

  ClosingSheet(List<Item> waiting, DeskWords words, Consumer<OfficeTouch> touch) {
    this.waiting = waiting;
    this.words = words;
    this.touch = touch;
  }

  Region closing(OfficePanel.Closing closing) {
    ClosingReport report = closing.report();
    VBox left = Layout.column(18, figures(report));
    left.getChildren().addAll(Layout.spring(), unclaimed());
    left.getStyleClass().addAll("card", "sheet");
    VBox right =
        Layout.column(
            14,
            new PhraseText(words.get("closing.cash"), "large", "strong"),
            new PhraseText(words.get("closing.cash.what"), "small"),
            amount(closing.countedYen()),
            steps(),
            difference(closing.countedYen() - report.cashYen()),
            Layout.spring(),
            new EqualColumns(
                20, key("back", words.get("key.back"), new OfficeTouch.Back()), close()));
    right.getStyleClass().addAll("card", "sheet");
    return new EqualColumns(24, left, right);
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
        Sheets.withPicture(MachinePictures.printing(1, java.util.Optional.empty()), right));
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

  private Region figures(ClosingReport report) {
    VBox lines = Layout.column(10);
    lines
        .getChildren()
        .addAll(
            figure("handed-over", words.get("closing.count", report.count(Outcome.HANDED_OVER))),
            figure("voided", words.get("closing.count", report.count(Outcome.VOIDED))),
            figure("cash", words.yen(report.cashYen())),
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
    if (waiting.isEmpty()) {
      HBox none =
          new HBox(Layout.growing(new PhraseText(words.get("closing.unclaimed.none"), "small")));
      none.getStyleClass().addAll("hint", "tone-well");
      return none;
    }
    VBox all =
        Layout.column(
            14, new PhraseText(words.get("closing.unclaimed", waiting.size()), "body", "strong"));
    List<Node> keys = new ArrayList<>();
    for (Item item : waiting.subList(0, Math.min(MOST_KEYS, waiting.size()))) {
      keys.add(
          key(
              "unclaimed-" + item.receipt().replace(" ", ""),
              words.get("key.unclaimed", item.receipt()),
              new OfficeTouch.VoidUnclaimed(item)));
    }
    all.getChildren().add(new EqualColumns(20, keys.toArray(Node[]::new)));
    if (waiting.size() > 1) {
      all.getChildren()
          .add(
              key(
                  "unclaimed-all",
                  words.get("key.unclaimed-all", waiting.size()),
                  new OfficeTouch.VoidAllUnclaimed()));
    }
    return all;
  }

  private Region amount(int yen) {
    PhraseText amount = new PhraseText(HPos.CENTER, words.yen(yen), "numeral", "strong");
    amount.setId("counted");
    HBox row = new HBox(Layout.growing(amount));
    row.setAlignment(Pos.CENTER);
    row.getStyleClass().addAll("hint", "tone-soft");
    return row;
  }

  private Region steps() {
    List<Node> keys = new ArrayList<>();
    for (int step : STEPS) {
      String label = (step > 0 ? "＋" : "－") + Math.abs(step);
      Key key = key("yen" + step, label, new OfficeTouch.CountYen(step));
      key.setMinHeight(84);
      keys.add(key.styled("typing"));
    }
    return new EqualColumns(10, keys.toArray(Node[]::new));
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
