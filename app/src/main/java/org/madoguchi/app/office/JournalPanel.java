package org.madoguchi.app.office;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.branch.journal.JournalExcerpt;
import org.madoguchi.app.branch.journal.JournalExcerpt.Entry;
import org.madoguchi.app.branch.journal.JournalQuery;
import org.madoguchi.app.branch.journal.JournalWords;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/** A page of the journal: when, whose, what happened; below it the keys to turn, find and print. */
final class JournalPanel {
  private static final DateTimeFormatter THIS_YEAR =
      DateTimeFormatter.ofPattern("M/d H:mm", Locale.ROOT);
  private static final DateTimeFormatter ANOTHER_YEAR =
      DateTimeFormatter.ofPattern("yyyy/M/d H:mm", Locale.ROOT);

  /** Width of the part that says when and whose, px: a date with its year stands on one line. */
  private static final double WHEN = 360;

  /** Height of a line with its details, px: all are equally high. */
  private static final double LINE = 88;

  private final OfficePanel.Journal panel;
  private final JournalExcerpt excerpt;
  private final Instant now;
  private final ZoneId zone;
  private final DeskWords words;
  private final Consumer<OfficeTouch> touch;

  JournalPanel(
      OfficePanel.Journal panel,
      Instant now,
      ZoneId zone,
      DeskWords words,
      Consumer<OfficeTouch> touch) {
    this.panel = panel;
    this.excerpt = panel.excerpt();
    this.now = now;
    this.zone = zone;
    this.words = words;
    this.touch = touch;
  }

  String headline() {
    return switch (excerpt.query()) {
      case JournalQuery.Before _ -> words.get("journal.headline");
      case JournalQuery.Whole whole ->
          words.get(
              "journal.headline.life",
              whole.number().isEmpty() ? words.get("case.without-slip") : whole.number());
    };
  }

  /**
   * @param all a refusal takes the room of the lines until it is understood
   */
  Region body(boolean all) {
    JournalWords said = JournalWords.in(words.language());
    VBox lines = Layout.column(8);
    if (all) {
      lines.getChildren().add(heads());
    }
    for (Entry entry : all ? excerpt.entries() : List.<Entry>of()) {
      if (!lines.getChildren().isEmpty()) {
        lines.getChildren().add(Layout.divider());
      }
      lines.getChildren().add(line(entry, said));
    }
    lines.setId("journal-lines");
    VBox sheet = Layout.column(16, lines, Layout.spring(), keys());
    sheet.getStyleClass().addAll("card", "sheet");
    return sheet;
  }

  /** What stands in which column. */
  private Region heads() {
    boolean whose = excerpt.query() instanceof JournalQuery.Before;
    String between = words.get("between");
    PhraseText when =
        oneLine(
            whose
                ? words.get("journal.when") + between + words.get("journal.whose")
                : words.get("journal.when"),
            "small",
            "second");
    when.setMinWidth(WHEN);
    when.setMaxWidth(WHEN);
    return new HBox(
        24, when, Layout.growing(new PhraseText(words.get("journal.what"), "small", "second")));
  }

  private Region line(Entry entry, JournalWords said) {
    VBox what =
        Layout.column(2, new PhraseText(words.closed(said.phrase(entry.line())), "body", "strong"));
    String details = words.closed(said.details(entry.line()));
    if (!details.isEmpty()) {
      what.getChildren().add(new PhraseText(details, "small"));
    }
    VBox when = Layout.column(0, oneLine(time(entry.line().at()), "body"));
    if (excerpt.query() instanceof JournalQuery.Before) {
      entry.receipt().ifPresent(r -> when.getChildren().add(oneLine(r, "body", "strong")));
    }
    when.setMinWidth(WHEN);
    when.setMaxWidth(WHEN);
    HBox line = new HBox(24, when, Layout.growing(what));
    line.setMinHeight(LINE);
    return line;
  }

  private static PhraseText oneLine(String says, String... styles) {
    return new PhraseText(says.replace(' ', '\u00a0'), styles);
  }

  private String time(Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    boolean thisYear = local.getYear() == LocalDateTime.ofInstant(now, zone).getYear();
    return local.format(thisYear ? THIS_YEAR : ANOTHER_YEAR);
  }

  private Region keys() {
    boolean life = excerpt.query() instanceof JournalQuery.Whole;
    List<Node> keys = new ArrayList<>();
    keys.add(key("back", words.get("key.back"), back()));
    keys.add(
        turning(life ? "previous" : "newer", excerpt.previous().map(OfficeTouch.Journal::new)));
    keys.add(turning(life ? "next" : "older", excerpt.next().map(OfficeTouch.Journal::new)));
    keys.add(
        key("journal-search", words.get("key.journal-search"), new OfficeTouch.SearchJournal()));
    keys.add(
        panel.sent()
            ? sent()
            : key("journal-print", words.get("key.journal-print"), new OfficeTouch.PrintJournal()));
    return new EqualColumns(20, keys.toArray(Node[]::new));
  }

  /** To the screen on which this page was asked for. */
  private OfficeTouch back() {
    return switch (excerpt.query()) {
      case JournalQuery.Before _ -> new OfficeTouch.Back();
      case JournalQuery.Life _ -> new OfficeTouch.Journal(JournalQuery.LATEST);
      case JournalQuery.LifeOfCase of -> new OfficeTouch.OfCase.Show(of.caseId());
    };
  }

  private Region sent() {
    HBox hint =
        Layout.row(
            0, Layout.growing(new PhraseText(HPos.CENTER, words.get("journal.sent"), "small")));
    hint.getStyleClass().addAll("hint", "tone-well");
    hint.setId("journal-sent");
    return hint;
  }

  /** If there is no page on that side the place stays empty, so that the other keys don't move. */
  private Node turning(String side, Optional<OfficeTouch.Journal> to) {
    return to.<Node>map(t -> key("journal-" + side, words.get("key.journal-" + side), t))
        .orElseGet(Region::new);
  }

  private Key key(String id, String label, OfficeTouch what) {
    Key key = Key.plain(id, label, "body", () -> touch.accept(what));
    key.setMinHeight(DeskPane.KEY);
    return key;
  }
}
