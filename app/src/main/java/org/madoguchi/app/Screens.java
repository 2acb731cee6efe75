package org.madoguchi.app;

import java.util.List;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.madoguchi.app.base.Latest;
import org.madoguchi.app.lobby.ErrandState;
import org.madoguchi.app.lobby.LobbyView;
import org.madoguchi.app.lobby.screens.LobbyScreens;
import org.madoguchi.app.lobby.screens.WarmUp;
import org.madoguchi.app.lobby.stops.Stops;
import org.madoguchi.app.office.OfficeInput;
import org.madoguchi.app.office.OfficeScreen;
import org.madoguchi.app.office.OfficeView;
import org.madoguchi.app.ui.Fonts;
import org.madoguchi.app.ui.TerminalWindow;

/**
 * The two screens of a one-box branch, bound to its sessions. The office screen is drawn when it is
 * first asked for, so that it doesn't keep the lobby waiting. JavaFX thread only.
 */
public final class Screens {
  private final AllInOne box;
  private final LobbyScreens lobby;
  private final String font;
  private @Nullable OfficeScreen office;

  /**
   * Draws the lobby.
   *
   * @throws IllegalStateException without a Japanese font; whoever starts the program looks for one
   *     first
   */
  public Screens(AllInOne box) {
    this.box = box;
    font = fontOfSystem();
    lobby =
        new LobbyScreens(
            box.lobby(),
            font,
            Errands.onScreen(box.branch(), box.booth()),
            box.speech(),
            box.keypad(),
            box.scene());
    box.lobbyViews().listen(TerminalWindow.shows(lobby::show));
  }

  /** Loads what the first screen needs while the branch is still being composed. */
  static void loadAhead() {
    if (Fonts.ofSystem() instanceof Fonts.Choice.Found found) {
      WarmUp.first(found.family());
    }
  }

  /** The screen of an office terminal that has no lobby beside it. */
  public static Parent office(OfficeTerminal terminal) {
    return draw(terminal.session(), terminal.views(), fontOfSystem()).root();
  }

  private static OfficeScreen draw(OfficeInput input, Latest<OfficeView> views, String font) {
    OfficeScreen drawn = new OfficeScreen(input, font);
    views.listen(TerminalWindow.shows(drawn::show));
    return drawn;
  }

  /** The typeface of screens that are drawn without a {@code Screens}. */
  public static String fontOfSystem() {
    return switch (Fonts.ofSystem()) {
      case Fonts.Choice.Found found -> found.family();
      case Fonts.Choice.Missing missing ->
          throw new IllegalStateException("install " + missing.debianPackage());
    };
  }

  private OfficeScreen officeScreen() {
    OfficeScreen drawn = office;
    if (drawn == null) {
      drawn = draw(box.office(), box.officeViews(), font);
      office = drawn;
    }
    return drawn;
  }

  /** What can be done on a lobby screen, in order. */
  public Stops stops(LobbyView view) {
    return lobby.stops(view);
  }

  /** Shows a view at once, for whoever takes a picture next. */
  public void showLobby(LobbyView view) {
    lobby.show(view);
  }

  /** Shows a view at once, for whoever takes a picture next. */
  public void showOffice(OfficeView view) {
    officeScreen().show(view);
  }

  /** Paints all lobby screens once, unseen, so that the first resident doesn't wait for it. */
  public void rehearse(LobbyView start) {
    WarmUp.begin(start, font, Errands.onScreen(box.branch(), box.booth()));
  }

  /** One state of each kind of all errands, an errand after the other; nothing in them is real. */
  public List<ErrandState> samples(LobbyView start) {
    return Errands.onScreen(box.branch(), box.booth()).stream()
        .flatMap(errand -> errand.samples(start).stream())
        .toList();
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
    return officeScreen().root();
  }
}
