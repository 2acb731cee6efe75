package org.madoguchi.app.errand.support.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import org.madoguchi.app.errand.support.lobby.SupportTouch.Script;
import org.madoguchi.app.lobby.LobbyTouch;
import org.madoguchi.app.lobby.screens.DigitKeys;
import org.madoguchi.app.lobby.screens.KeyGrid;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Theme;

/**
 * Keyboards on the screen for names and addresses, in the order that everybody learned: kana in
 * their table, letters by the alphabet.
 */
final class TextKeys {
  private static final int MOST = 10;
  private static final int KANA_ROWS = 5;
  private static final double HEIGHT = 112;

  private TextKeys() {}

  static Region ofName(LobbyContext c, Script script) {
    Key letters = c.sized(c.plain("letters", c.stop("letters").spoken(), c.onPad()), HEIGHT);
    return switch (script) {
      case KANA ->
          Layout.column(
              c.padGap(),
              KeyGrid.of(c, MOST, kana(c)),
              Layout.equalRow(
                  Theme.GAP,
                  mark(c, Kana.Mark.VOICED, "゛"),
                  mark(c, Kana.Mark.HALF_VOICED, "゜"),
                  mark(c, Kana.Mark.SMALL, "小"),
                  space(c)),
              Layout.equalRow(Theme.GAP, letters, erase(c)));
      case LATIN ->
          Layout.column(
              c.padGap(),
              KeyGrid.of(c, MOST, typed(c, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-'")),
              Layout.equalRow(Theme.GAP, letters, space(c), erase(c)));
    };
  }

  /** Ends of addresses that many have, each a key. */
  static Region domains(LobbyContext c) {
    List<Key> domains =
        SupportStops.DOMAINS.stream()
            .map(
                d ->
                    DigitKeys.pad(
                        c.sized(
                            c.plain(SupportStops.domainId(d), "@" + d, "small", "strong"),
                            HEIGHT - 20)))
            .toList();
    return KeyGrid.of(c, c.view().largeText() ? 2 : 3, domains);
  }

  static Region ofEmail(LobbyContext c) {
    return Layout.column(
        c.padGap(),
        KeyGrid.of(c, MOST, typed(c, "1234567890abcdefghijklmnopqrstuvwxyz._-@")),
        erase(c));
  }

  /** Row by row through the table's columns, or one after another where it is too wide. */
  private static List<Region> kana(LobbyContext c) {
    List<Region> keys = new ArrayList<>();
    if (KeyGrid.wide(c, MOST)) {
      for (int row = 0; row < KANA_ROWS; row++) {
        for (String column : Kana.COLUMNS) {
          char letter = column.charAt(row);
          keys.add(letter == ' ' ? new Region() : key(c, String.valueOf(letter)));
        }
      }
    } else {
      keys.addAll(typed(c, String.join("", Kana.COLUMNS).replace(" ", "")));
    }
    return keys;
  }

  private static List<Key> typed(LobbyContext c, String letters) {
    return letters.chars().mapToObj(l -> key(c, String.valueOf((char) l))).toList();
  }

  private static Key key(LobbyContext c, String letter) {
    return key(c, "letter-" + letter, letter, letter, () -> new SupportTouch.Type(letter));
  }

  private static Key mark(LobbyContext c, Kana.Mark mark, String face) {
    return key(
        c,
        "letter-" + face,
        c.words("mark-" + mark.name()),
        face,
        () -> new SupportTouch.Alter(mark));
  }

  private static Key space(LobbyContext c) {
    String words = c.words("name.space");
    return key(c, "letter-␣", words, words, () -> new SupportTouch.Type(" "));
  }

  private static Key erase(LobbyContext c) {
    return c.sized(DigitKeys.erase(c, () -> c.input().touch(new SupportTouch.Erase())), HEIGHT);
  }

  private static Key key(
      LobbyContext c, String id, String spoken, String words, Supplier<LobbyTouch> what) {
    PhraseText face =
        words.length() > 1
            ? new PhraseText(HPos.CENTER, words, c.onPad(), "strong")
            : new PhraseText(HPos.CENTER, words, "letter");
    Key key = new Key(id, spoken, Layout.centre(face), () -> c.input().touch(what.get()));
    return c.sized(DigitKeys.pad(key), HEIGHT);
  }
}
