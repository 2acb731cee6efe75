package org.madoguchi.app.errand.electronic.lobby;

import javafx.geometry.HPos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.ui.CardDrawing.Moment;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Progress;

/** The card is being written: how far it is, and that it must not be lifted. */
final class WorkingScreen implements Content {
  private final Page page;
  private final Progress bar = new Progress();
  private final StackPane percent = new StackPane();

  WorkingScreen(LobbyContext c, ElectronicState.Working state) {
    page = new Page(c, Steps.WRITING, c.words("work.title"), "");
    page.middle(
        c.card(Moment.LYING),
        new PhraseText(HPos.CENTER, c.words("work.lead"), "large"),
        percent,
        bar);
    show(c, state.percent());
  }

  private void show(LobbyContext c, int done) {
    bar.show(done);
    percent
        .getChildren()
        .setAll(new PhraseText(HPos.CENTER, c.words("work.percent", done), "numeral"));
  }

  @Override
  public Region node() {
    return page;
  }

  @Override
  public void update(LobbyContext c) {
    if (c.view().state() instanceof ElectronicState.Working(var _, int done)) {
      show(c, done);
    }
  }
}
