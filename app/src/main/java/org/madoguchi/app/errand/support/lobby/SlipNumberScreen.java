package org.madoguchi.app.errand.support.lobby;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.DigitKeys;
import org.madoguchi.app.lobby.screens.GoOrWhy;
import org.madoguchi.app.lobby.screens.KeyGrid;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;

/** The slip's number is typed: the letters that there are, and digits, always at their places. */
public final class SlipNumberScreen implements Content {
  /** A slip's number has no I and no O. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  private static final String DIGITS = "1234567890";
  private static final int LETTERS_IN_ROW = 8;
  private static final int DIGITS_IN_ROW = 5;
  private static final double HEIGHT = 112;

  private final Page page;
  private final StackPane line = new StackPane();
  private final GoOrWhy enter;
  private final Function<LobbyContext, String> typed;
  private @Nullable String drawn;

  /**
   * @param typed the line as it is typed so far, with a dot for each place that is free
   */
  public SlipNumberScreen(LobbyContext c, Function<LobbyContext, String> typed) {
    this.typed = typed;
    page = new Page(c, 0, c.words("number.title"), c.words("number.lead"));
    enter = new GoOrWhy(c, "next", c.words("number.done"));
    line.setAccessibleRole(AccessibleRole.TEXT);
    Key erase = DigitKeys.erase(c, () -> c.input().touch(new SupportTouch.Erase()));
    page.foot(
        Plates.card(0, line),
        enter,
        Layout.column(
            Theme.GAP,
            KeyGrid.of(c, LETTERS_IN_ROW, keys(c, LETTERS)),
            KeyGrid.of(c, DIGITS_IN_ROW, keys(c, DIGITS)),
            c.sized(erase, HEIGHT)));
    update(c);
  }

  private static List<Key> keys(LobbyContext c, String faces) {
    return Stream.of(faces.split(""))
        .map(
            face ->
                c.sized(
                    DigitKeys.pad(
                        new Key(
                            "letter-" + face,
                            face,
                            Layout.centre(new PhraseText(HPos.CENTER, face, "large", "strong")),
                            () -> c.input().touch(new SupportTouch.Type(face)))),
                    HEIGHT))
        .toList();
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public void update(LobbyContext c) {
    enter.update(c);
    String text = typed.apply(c);
    if (!text.equals(drawn)) {
      drawn = text;
      // with the time behind it it is to stay on one line, in large letters too
      String size = text.length() > SlipNumber.LENGTH + 1 ? "numeral" : "huge";
      line.getChildren().setAll(new PhraseText(HPos.CENTER, text, size));
      line.setAccessibleText(text.replace(SlipNumber.FREE, ' ').strip());
    }
  }
}
