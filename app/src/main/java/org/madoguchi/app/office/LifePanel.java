package org.madoguchi.app.office;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.branch.OfficeSnapshot.Item;
import org.madoguchi.app.branch.journal.JournalExcerpt.Entry;
import org.madoguchi.app.branch.journal.JournalWords;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;

/** A waiting issuance and its history so far. Contains no personal data. */
final class LifePanel {
  /** Width of the time in front of a line, px. */
  private static final double TIME = 170;

  private final OfficePanel.Life life;
  private final DeskWords words;
  private final Instant now;
  private final ZoneId zone;

  LifePanel(OfficePanel.Life life, DeskWords words, Instant now, ZoneId zone) {
    this.life = life;
    this.words = words;
    this.now = now;
    this.zone = zone;
  }

  List<Region> sheet() {
    Item item = life.item();
    VBox sheet =
        Layout.column(
            18,
            Panels.about(item, true, words),
            new PhraseText(
                words.get("life.slip", time(item.since()), words.waited(item, now))
                    + words.get("between")
                    + words.get("life.fee", words.yen(item.feeYen())),
                "body"),
            Layout.divider(),
            events(),
            Layout.spring(),
            hint());
    sheet.getStyleClass().addAll("card", "sheet");
    return List.of(DeskPane.headline(words.get("life.headline", item.receipt())), sheet);
  }

  private VBox events() {
    JournalWords said = JournalWords.in(words.language());
    VBox lines = Layout.column(10);
    lines.setId("life-lines");
    for (Entry entry : life.excerpt().entries()) {
      PhraseText at = new PhraseText(time(entry.line().at()), "body", "second");
      at.setMinWidth(TIME);
      String details = said.details(entry.line());
      String what = words.closed(said.phrase(entry.line()));
      PhraseText says =
          new PhraseText(
              details.isEmpty() ? what : what + words.get("between") + words.closed(details),
              "body");
      lines.getChildren().add(Layout.row(16, at, Layout.growing(says)));
    }
    return lines;
  }

  private Region hint() {
    HBox hint = new HBox(Layout.growing(new PhraseText(words.get("life.hint"), "small")));
    hint.getStyleClass().addAll("hint", "tone-soft");
    return hint;
  }

  private String time(Instant at) {
    boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    return at.atZone(zone)
        .format(DateTimeFormatter.ofPattern(today ? "H:mm" : "M/d\u00a0H:mm", Locale.ROOT));
  }
}
