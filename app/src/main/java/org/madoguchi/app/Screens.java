package org.madoguchi.app;

import javafx.scene.Parent;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.screens.LobbyScreens;
import org.madoguchi.app.lobby.screens.Rehearsal;
import org.madoguchi.app.office.OfficeScreen;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.app.screen.Fonts;
import org.madoguchi.app.screen.TerminalWindow;

/** The two screens of a one-box branch, bound to its sessions. JavaFX thread only. */
public final class Screens {
  private final LobbyScreens lobby;
  private final OfficeScreen office;
  private final String font;

  /**
   * Draws both.
   *
   * @throws IllegalStateException without a Japanese font; whoever starts the program looks for one
   *     first
   */
  public Screens(OneBox box) {
    font =
        switch (Fonts.ofSystem()) {
          case Fonts.Choice.Found found -> found.family();
          case Fonts.Choice.Missing missing ->
              throw new IllegalStateException("install " + missing.debianPackage());
        };
    lobby = new LobbyScreens(box.lobby(), font);
    office = new OfficeScreen(box.office(), font);
    box.lobbyViews().listen(TerminalWindow.shows(lobby::show));
    box.officeViews().listen(TerminalWindow.shows(office::show));
  }

  /** Shows a view at once, for whoever takes a picture next. */
  public void showLobby(LobbyView view) {
    lobby.show(view);
  }

  /** Shows a view at once, for whoever takes a picture next. */
  public void showOffice(OfficeView view) {
    office.show(view);
  }

  /** Paints all lobby screens once, unseen, so that the first resident doesn't wait for it. */
  public void rehearse(LobbyView start) {
    Rehearsal.begin(start, font);
  }

  /** The typeface that was found. */
  public String fontFamily() {
    return font;
  }

  /** Root of the lobby screen. */
  public Parent lobby() {
    return lobby.root();
  }

  /** Root of the office screen. */
  public Parent office() {
    return office.root();
  }
}
