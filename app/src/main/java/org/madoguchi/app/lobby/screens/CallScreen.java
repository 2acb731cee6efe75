package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.madoguchi.app.branch.LobbyCall.Reason;
import org.madoguchi.app.lobby.StaffCall;
import org.madoguchi.app.lobby.stops.CallStops;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Layout;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;
import org.madoguchi.app.ui.Tone;

/** Staff have been called: why, if one wants to say so. Over everything but header and foot. */
final class CallScreen implements Content {
  private final Page page;
  private final Region coming;

  private CallScreen(Page page, Region coming) {
    this.page = page;
    this.coming = coming;
  }

  static Content of(LobbyContext c) {
    List<Region> answers = new ArrayList<>();
    Region coming = coming(c);
    answers.add(coming);
    for (Reason reason : CallStops.REASONS) {
      String word = CallStops.word(reason);
      answers.add(ChoiceKey.of(c, "reason-" + word, icon(reason), c.words("call." + word), ""));
    }
    answers.add(c.sized(c.go("call-done", c.words("call.done")), Theme.KEY_HEIGHT + 18));
    Page page = new Page(c, 0, c.words("call.title"), c.words("call.lead"));
    page.under(Layout.centre(), answers);
    page.getStyleClass().add("cover");
    return new CallScreen(page, coming);
  }

  /** That somebody comes is said here, too: the line that says so lies below. */
  static Region coming(LobbyContext c) {
    Region plate =
        Plates.plate(
            Tone.SOFT, Icon.CHECK, 40, new PhraseText(c.words("notice.staff.coming"), "small"));
    show(plate, c);
    return plate;
  }

  static void show(Region coming, LobbyContext c) {
    boolean comes = c.view().call() == StaffCall.State.COMING;
    coming.setVisible(comes);
    coming.setManaged(comes);
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public void update(LobbyContext c) {
    show(coming, c);
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
