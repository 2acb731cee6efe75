package org.madoguchi.app.lobby.screens;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.config.LobbyKeypad.Action;

/**
 * A picture of a number pad with what each of its keys does. What is pressed is lit and said, and
 * nothing else happens.
 */
final class PracticeScreen implements Content {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final double HEIGHT = 150;

  /** What is written on the key of each, those that one needs first. */
  private static final Map<Action, String> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(Action.UP, "8");
    NAMES.put(Action.DOWN, "2");
    NAMES.put(Action.CHOOSE, "5");
    NAMES.put(Action.BACK, "4");
    NAMES.put(Action.ON, "6");
    NAMES.put(Action.REPEAT, "0");
    NAMES.put(Action.WHERE, ".");
    NAMES.put(Action.HUSH, "3");
    NAMES.put(Action.DARK, "7");
    NAMES.put(Action.STAFF, "9");
    NAMES.put(Action.SLOWER, "/");
    NAMES.put(Action.FASTER, "＊");
    NAMES.put(Action.SOFTER, "−");
    NAMES.put(Action.LOUDER, "+");
    NAMES.put(Action.PRACTISE, "1");
  }

  private final Map<Action, Region> drawn = new EnumMap<>(Action.class);
  private final Page page;

  PracticeScreen(LobbyContext c) {
    page = new Page(c, 0, c.words("practice.title"), c.words("practice.lead"));
    Region keys = c.leafs() ? list(c) : pad(c);
    keys.getStyleClass().add(ReadAloud.UNSPOKEN);
    Region end = c.sized(c.go("practice-end", c.words("practice.end")), Theme.KEY_HEIGHT);
    page.under(Layout.centre(), List.of(keys, end));
    page.getStyleClass().add("cover");
  }

  /** As it lies under the hand. */
  private Region pad(LobbyContext c) {
    return Layout.column(
        Theme.GAP,
        Layout.equalRow(
            Theme.GAP,
            new Region(),
            key(c, Action.SLOWER),
            key(c, Action.FASTER),
            key(c, Action.SOFTER)),
        Layout.equalRow(
            Theme.GAP,
            key(c, Action.DARK),
            key(c, Action.UP),
            key(c, Action.STAFF),
            key(c, Action.LOUDER)),
        Layout.equalRow(
            Theme.GAP, key(c, Action.BACK), key(c, Action.CHOOSE), key(c, Action.ON), new Region()),
        Layout.equalRow(
            Theme.GAP,
            key(c, Action.PRACTISE),
            key(c, Action.DOWN),
            key(c, Action.HUSH),
            face(c, "Enter", Action.CHOOSE)),
        Layout.equalRow(
            Theme.GAP, key(c, Action.REPEAT), new Region(), key(c, Action.WHERE), new Region()));
  }

  /** Large letters have no room in the picture of a key. */
  private Region list(LobbyContext c) {
    VBox rows = Layout.column(Theme.GAP);
    NAMES.forEach((action, name) -> rows.getChildren().add(row(c, name, action)));
    return rows;
  }

  private Region row(LobbyContext c, String name, Action action) {
    PhraseText number = new PhraseText(HPos.CENTER, name, "large", "strong");
    number.setMinWidth(HEIGHT);
    HBox row =
        Layout.row(
            Theme.GAP,
            number,
            Layout.growing(new PhraseText(c.words("keypad." + action.key()), "body")));
    row.getStyleClass().addAll("card", "practised");
    drawn.put(action, row);
    return row;
  }

  private Region key(LobbyContext c, Action action) {
    Region key = face(c, Objects.requireNonNull(NAMES.get(action)), action);
    drawn.put(action, key);
    return key;
  }

  private static Region face(LobbyContext c, String name, Action action) {
    VBox key =
        Layout.centre(
            new PhraseText(HPos.CENTER, name, "large", "strong"),
            new PhraseText(HPos.CENTER, c.words("keypad." + action.key()), "small"));
    key.setAlignment(Pos.CENTER);
    key.setMinHeight(HEIGHT);
    key.getStyleClass().addAll("card", "practised");
    return key;
  }

  /** Lights that key alone, on whatever page it stands. */
  void light(Action pressed) {
    Region lit = drawn.get(pressed);
    if (lit != null) {
      page.reveal(lit);
    }
    drawn.forEach((action, key) -> key.pseudoClassStateChanged(LIT, action == pressed));
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public void update(LobbyContext c) {}
}
