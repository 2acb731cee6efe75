package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.madoguchi.app.lobby.LobbyState;
import org.madoguchi.app.lobby.stops.Stop;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.card.RetryCount;

/**
 * The PIN. Digits go straight from a key into {@link org.madoguchi.app.lobby.LobbyInput#digit};
 * this screen knows only how many there are, so that no text field leaves a PIN on the heap. The
 * warning stays where it is when the last digit is in: that is when it counts.
 */
final class PinScreen implements Content {
  private static final int DIGITS = 4;

  private final LobbyContext c;
  private final List<StackPane> boxes = new ArrayList<>();
  private final HBox row = new HBox(36);
  private final PhraseText type;
  private final Key enter;
  private final Page page;

  static Content of(LobbyContext c, LobbyState.PinEntry state) {
    Key stop = c.plain("stop", c.words("pin.stop"), "body");
    return new PinScreen(c, "pin", tries(c, state), stop, state.digits());
  }

  static Content of(LobbyContext c, LobbyState.NamePin state) {
    Key skip = c.plain("skip", c.words("name.skip"), "body");
    return new PinScreen(c, "name.pin", tries(c, state), skip, state.digits());
  }

  /**
   * @param words which PIN it is: before {@code .title} and {@code .lead}
   * @param leave leads away from the pad
   */
  private PinScreen(LobbyContext c, String words, Region tries, Key leave, int digits) {
    this.c = c;
    for (int i = 0; i < DIGITS; i++) {
      StackPane box = new StackPane();
      box.getStyleClass().add("pin-box");
      boxes.add(box);
    }
    row.getChildren().addAll(boxes);
    row.setAlignment(Pos.CENTER);
    row.setMinHeight(132);
    row.setAccessibleRole(AccessibleRole.TEXT);
    // Only a whole PIN can be presented, and only when its holder says so: a try is dear.
    enter = c.sized(c.go("next", c.words("pin.enter")), Theme.KEY_HEIGHT);
    type = new PhraseText(HPos.CENTER, c.words("pin.type"), "large");
    type.getStyleClass().add("says-why");
    StackPane below = new StackPane(type, enter);
    page = new Page(c, 4, c.words(words + ".title"), c.words(words + ".lead"));
    page.foot(tries, row, below, pad(leave));
    show(c, digits);
  }

  private static Region tries(LobbyContext c, LobbyState.PinEntry state) {
    boolean last = state.tries().lastTry();
    String tries = last ? c.words("pin.tries.last") : c.words("pin.tries", state.tries().left());
    String words = state.wrongBefore() ? c.words("pin.wrong") + "\n" + tries : tries;
    return last || state.wrongBefore()
        ? Plates.notice(Tone.NOTICE, Icon.NOTICE, words)
        : Plates.notice(Tone.SOFT, Icon.LOCK, words);
  }

  private static Region tries(LobbyContext c, LobbyState.NamePin state) {
    RetryCount left = state.left();
    return left == null
        ? Plates.notice(Tone.SOFT, Icon.LOCK, c.words("name.pin.tries"))
        : Plates.notice(
            Tone.NOTICE, Icon.NOTICE, c.words("pin.wrong") + "\n" + c.words("name.pin.left"));
  }

  private Region pad(Key leave) {
    Key erase = Key.plain("erase", c.words("pin.erase"), "body", () -> c.input().eraseDigit());
    return Layout.column(
        Theme.GAP,
        keys(digit(1), digit(2), digit(3)),
        keys(digit(4), digit(5), digit(6)),
        keys(digit(7), digit(8), digit(9)),
        keys(leave, digit(0), erase));
  }

  private Key digit(int digit) {
    return Key.plain(
        "digit-" + digit, String.valueOf(digit), "numeral", () -> c.input().digit(digit));
  }

  private Region keys(Key... keys) {
    for (Key key : keys) {
      // A key that keeps the focus would show which digit was typed last.
      key.setFocusTraversable(false);
      c.sized(key.styled("pad-key"), Theme.KEY_HEIGHT);
    }
    return Layout.equalRow(Theme.GAP, keys);
  }

  private void show(LobbyContext now, int digits) {
    Stop stop = now.stop("next");
    place(enter, stop, stop.now());
    place(type, stop, !stop.now());
    for (int i = 0; i < DIGITS; i++) {
      StackPane box = boxes.get(i);
      box.getStyleClass().remove("current");
      box.getChildren().clear();
      if (i < digits) {
        Region dot = new Region();
        dot.getStyleClass().add("pin-dot");
        box.getChildren().add(dot);
      } else if (i == digits) {
        box.getStyleClass().add("current");
      }
    }
    row.setAccessibleText(c.words("pin.typed", digits));
  }

  /** The stop stands where the key is or, while it can't be done, where it says why. */
  private static void place(Region part, Stop stop, boolean here) {
    part.setVisible(here);
    part.setId(here ? stop.id() : null);
    part.setAccessibleText(stop.spoken());
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public void update(LobbyContext now) {
    switch (now.view().state()) {
      case LobbyState.PinEntry entry -> show(now, entry.digits());
      case LobbyState.NamePin entry -> show(now, entry.digits());
      default -> {}
    }
  }
}
