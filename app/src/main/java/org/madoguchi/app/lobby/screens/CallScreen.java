package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.madoguchi.app.branch.LobbyCall.Reason;
import org.madoguchi.app.lobby.stops.CallStops;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.Theme;

/** Staff have been called: why, if one wants to say so. Over everything but header and foot. */
final class CallScreen {
  private CallScreen() {}

  static Content of(LobbyContext c) {
    List<Region> answers = new ArrayList<>();
    for (Reason reason : CallStops.REASONS) {
      String word = CallStops.word(reason);
      answers.add(
          ChoiceKey.of(c, "reason-" + word, icon(reason), c.words("call." + word), ""));
    }
    answers.add(c.sized(c.go("call-done", c.words("call.done")), Theme.KEY_HEIGHT + 18));
    Page page = new Page(c, 0, c.words("call.title"), c.words("call.lead"));
    page.under(Layout.centre(), answers);
    page.getStyleClass().add("cover");
    return page;
  }

  private static Icon icon(Reason reason) {
    return switch (reason) {
      case UNSURE -> Icon.NOTICE;
      case DEVICE -> Icon.PRINTER;
      case WRITING -> Icon.PEN;
      case HAND, HELP, CARD_LEFT -> Icon.PERSON;
    };
  }
}
