package org.madoguchi.app.errand.electronic.lobby;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.stops.Secrets;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.card.CardSurvey;
import org.madoguchi.card.JpkiKey;
import org.madoguchi.card.PinReference;
import org.madoguchi.card.RetryCount;

/** What is on a card, to read. */
final class CardTables {
  private CardTables() {}

  /** Both electronic certificates with their dates, and the card's own last day. */
  static Region certificates(LobbyContext c, CardToday today) {
    VBox table =
        Plates.card(
            12,
            new PhraseText(c.words("table.certificates"), "small", "strong"),
            Layout.divider(),
            row(c, JpkiKey.USER_AUTHENTICATION, today.authentication()),
            Layout.divider(),
            row(c, JpkiKey.DIGITAL_SIGNATURE, today.signature()));
    LocalDate until = today.until();
    if (until != null) {
      table
          .getChildren()
          .addAll(
              Layout.divider(),
              until(
                  c,
                  new PhraseText(c.words("table.until"), "small"),
                  c.words("until", c.when().date(until))));
    }
    table.getStyleClass().add("rows");
    return table;
  }

  private static Region until(LobbyContext c, PhraseText what, String date) {
    return c.view().largeText()
        ? Layout.column(0, what, new PhraseText(date, "small"))
        : Layout.row(Theme.GAP, Layout.growing(what), right(date, "small"));
  }

  private static Region row(LobbyContext c, JpkiKey key, CardToday.State state) {
    String name = Keys.certificate(key);
    VBox words =
        Layout.column(
            2,
            new PhraseText(c.words(name), "body", "strong"),
            new PhraseText(c.words(name + ".use"), "small", "second"));
    VBox stands = Layout.column(6, badge(c, state));
    String date = date(c, state);
    if (!date.isEmpty()) {
      boolean below = c.view().largeText();
      stands.getChildren().add(below ? new PhraseText(date, "small") : right(date, "small"));
    }
    if (c.view().largeText()) {
      stands.setAlignment(Pos.CENTER_LEFT);
      return Layout.column(6, words, stands);
    }
    stands.setAlignment(Pos.CENTER_RIGHT);
    return Layout.row(Theme.GAP, Layout.growing(words), stands);
  }

  private static Region right(String words, String... styles) {
    PhraseText text = new PhraseText(HPos.RIGHT, words, styles);
    text.setMinWidth(Region.USE_PREF_SIZE);
    return text;
  }

  private static Region badge(LobbyContext c, CardToday.State state) {
    Region badge =
        switch (state) {
          case CardToday.State.Valid(var _, var _, boolean due) ->
              due
                  ? Plates.badge(Tone.NOTICE, c.words("state.due"))
                  : Plates.badge(Tone.WELL, c.words("state.valid"));
          case CardToday.State.Ended _ -> Plates.badge(Tone.NOTICE, c.words("state.ended"));
          case CardToday.State.Missing _ -> Plates.badge(Tone.SOFT, c.words("state.missing"));
          case CardToday.State.Closed _ -> Plates.badge(Tone.WELL, c.words("state.closed"));
          case CardToday.State.Broken _ -> Plates.badge(Tone.NOTICE, c.words("state.broken"));
        };
    badge.setMinWidth(Region.USE_PREF_SIZE);
    return badge;
  }

  private static String date(LobbyContext c, CardToday.State state) {
    return switch (state) {
      case CardToday.State.Valid(LocalDate until, var _, var _) ->
          c.words("until", c.when().date(until));
      case CardToday.State.Ended(LocalDate until) -> c.words("until.ended", c.when().date(until));
      case CardToday.State.Closed _ -> c.words("until.closed");
      case CardToday.State.Missing _, CardToday.State.Broken _ -> "";
    };
  }

  /** How often each of the PINs can still be entered, two side by side. */
  static Region pins(LobbyContext c, CardToday today) {
    List<Region> cells = new ArrayList<>();
    for (PinReference pin : CardSurvey.PINS) {
      today.left(pin).ifPresent(left -> cells.add(cell(c, pin, left)));
    }
    VBox table = Plates.card(12, new PhraseText(c.words("table.pins"), "small", "strong"));
    for (int i = 0; i < cells.size(); i += 2) {
      Region second = i + 1 < cells.size() ? cells.get(i + 1) : new Region();
      table
          .getChildren()
          .addAll(Layout.divider(), Layout.equalRow(Theme.GAP * 2, cells.get(i), second));
    }
    table.getStyleClass().add("rows");
    return table;
  }

  private static Region cell(LobbyContext c, PinReference pin, RetryCount left) {
    String name = Secrets.key(pin);
    VBox words =
        Layout.column(
            2,
            new PhraseText(c.words(name), "small", "strong"),
            new PhraseText(c.words(name + ".row"), "small", "second"));
    words.setAlignment(Pos.CENTER_LEFT);
    if (left.locked()) { // a word, longer than a number in most languages: below, never beside
      words.getChildren().add(Plates.badge(Tone.NOTICE, c.words("left.locked")));
      return words;
    }
    Region badge =
        Plates.badge(left.lastTry() ? Tone.NOTICE : Tone.WELL, c.words("left", left.left()));
    badge.setMinWidth(Region.USE_PREF_SIZE);
    HBox cell = Layout.row(12, Layout.growing(words), badge);
    return cell;
  }
}
