package org.madoguchi.app.lobby.screens;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            key(c, "/", Action.SLOWER),
            key(c, "＊", Action.FASTER),
            key(c, "−", Action.SOFTER)),
        Layout.equalRow(
            Theme.GAP,
            key(c, "7", Action.DARK),
            key(c, "8", Action.UP),
            key(c, "9", Action.STAFF),
            key(c, "+", Action.LOUDER)),
        Layout.equalRow(
            Theme.GAP,
            key(c, "4", Action.BACK),
            key(c, "5", Action.CHOOSE),
            key(c, "6", Action.ON),
            new Region()),
        Layout.equalRow(
            Theme.GAP,
            key(c, "1", Action.PRACTISE),
            key(c, "2", Action.DOWN),
            key(c, "3", Action.HUSH),
            face(c, "Enter", Action.CHOOSE)),
        Layout.equalRow(
            Theme.GAP,
            key(c, "0", Action.REPEAT),
            new Region(),
            key(c, ".", Action.WHERE),
            new Region()));
  }

  /** Large letters have no room in the picture of a key. */
  private Region list(LobbyContext c) {
    Map<String, Action> keys = new LinkedHashMap<>();
    keys.put("8", Action.UP);
    keys.put("2", Action.DOWN);
    keys.put("5", Action.CHOOSE);
    keys.put("4", Action.BACK);
    keys.put("6", Action.ON);
    keys.put("0", Action.REPEAT);
    keys.put(".", Action.WHERE);
    keys.put("3", Action.HUSH);
    keys.put("7", Action.DARK);
    keys.put("9", Action.STAFF);
    keys.put("/", Action.SLOWER);
    keys.put("＊", Action.FASTER);
    keys.put("−", Action.SOFTER);
    keys.put("+", Action.LOUDER);
    keys.put("1", Action.PRACTISE);
    VBox rows = Layout.column(Theme.GAP);
    keys.forEach((name, action) -> rows.getChildren().add(row(c, name, action)));
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

  private Region key(LobbyContext c, String name, Action action) {
    Region key = face(c, name, action);
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
