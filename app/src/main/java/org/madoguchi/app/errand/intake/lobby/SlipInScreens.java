package org.madoguchi.app.errand.intake.lobby;

import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import org.madoguchi.app.errand.support.lobby.CameraScreen;
import org.madoguchi.app.errand.support.lobby.SlipRefused;
import org.madoguchi.app.errand.support.lobby.Viewfinder;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.Waiting;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Theme;

/** The slip is shown, and one waits for one's turn. */
final class SlipInScreens {
  private static final double QUIET_KEY = 110;

  private SlipInScreens() {}

  /** A key below a list: what is leafed gives way, not what is touched. */
  static Region whole(LobbyContext c, Region key) {
    key.setMinHeight(Math.max(Theme.KEY_HEIGHT, c.smallestKey()));
    return key;
  }

  static Content show(LobbyContext c, Viewfinder finder) {
    Page page = new Page(c, 0, c.words("show.title"), c.words("show.lead"));
    return CameraScreen.ofCode(c, page, finder, SlipInScreens::said)
        .quiet(c, IntakeLobbyFlow.TYPE, "show.type");
  }

  private static CameraScreen.Said said(LobbyContext c) {
    return c.view().state() instanceof IntakeLobbyState.ShowSlip s
        ? new CameraScreen.Said(
            s.trouble(), c.words(s.other() ? "show.other" : "read.hint"), 0, false)
        : new CameraScreen.Said(null, "", 0, false);
  }

  /**
   * Something is done, and nothing can be touched.
   *
   * @param words under which they stand
   */
  static Content waiting(LobbyContext c, String words) {
    return new Page(c, 0, c.words(words + ".title"), c.words(words + ".lead"))
        .middle(new Waiting());
  }

  static Content wrong(LobbyContext c, IntakeLobbyState.WrongSlip state) {
    return SlipRefused.of(c, c.words("wrong.words"), state.why(), IntakeLobbyFlow.AGAIN);
  }

  /** How many are before: the number is what is looked for again and again. */
  static Content inLine(LobbyContext c, IntakeLobbyState.Waiting state) {
    String before =
        state.before() == 0
            ? c.words("line.next")
            : c.words(state.before() == 1 ? "line.one" : "line.before", state.before());
    Region plate =
        Plates.card(
            24,
            new PhraseText(HPos.CENTER, before, "huge"),
            new PhraseText(HPos.CENTER, c.words("line.stay"), "large"));
    Page page = new Page(c, 0, c.words("line.title"), c.words("line.lead"));
    page.middle(plate, new Waiting());
    page.getChildren().add(c.sized(c.plain("stop", c.words("call.stop"), "body"), QUIET_KEY));
    return page;
  }
}
