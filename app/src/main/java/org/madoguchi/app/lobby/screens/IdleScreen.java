package org.madoguchi.app.lobby.screens;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.madoguchi.app.ui.CardDrawing.Moment;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Theme;

/**
 * Asks whether anybody is still there, over everything but header and foot keys, so that nobody who
 * passes by reads the last resident's choices. Any touch goes on.
 */
final class IdleScreen implements Content {
  private final StackPane number = new StackPane();
  private final Page page;

  IdleScreen(LobbyContext c) {
    VBox countdown =
        Layout.centre(number, new PhraseText(HPos.CENTER, c.words("idle.seconds"), "large"));
    countdown.setAlignment(Pos.CENTER);
    countdown.getStyleClass().add(ReadAloud.UNSPOKEN);
    Key stop = c.plain("idle-stop", c.words("idle.stop"));
    Key go = c.go("still-here", c.words("idle.go"));
    String lead = c.words("idle.lead");
    String told = c.view().cardLies() ? c.words("idle.card.lead") + "\n" + lead : lead;
    List<Region> answers =
        List.of(countdown, c.sized(stop, Theme.KEY_HEIGHT), c.sized(go, Theme.KEY_HEIGHT + 18));
    Region picture = c.view().cardLies() ? c.card(Moment.LYING) : Layout.centre();
    if (c.view().largeText()) {
      // If it must be leafed through, the seconds and both keys are seen first.
      page = new Page(c, 0, c.words("idle.title"), "");
      page.under(
          picture,
          Stream.concat(answers.stream(), Stream.of(new PhraseText(told, "body", "second")))
              .toList());
    } else {
      page = new Page(c, 0, c.words("idle.title"), told);
      page.under(picture, answers);
    }
    page.getStyleClass().add("cover");
    page.setOnMousePressed(_ -> c.input().touch(c.stop("still-here").action()));
    update(c);
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public void update(LobbyContext c) {
    c.view()
        .idleSecondsLeft()
        .ifPresent(
            s ->
                number
                    .getChildren()
                    .setAll(new PhraseText(HPos.CENTER, String.valueOf(s), "countdown")));
  }
}
