package org.madoguchi.app.errand.registration.lobby;

import java.util.Locale;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LastTryScreen;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.SecretPad;
import org.madoguchi.app.lobby.screens.TriesLeft;
import org.madoguchi.app.lobby.stops.Secrets;
import org.madoguchi.card.PinReference;

/** Where one of both PINs is typed. */
final class PinScreens {
  private PinScreens() {}

  static Content lastTry(LobbyContext c, RegistrationState.LastTry state) {
    String name = c.words(Secrets.key(state.pin()) + ".name");
    Page page = new Page(c, step(state.pin()), c.words("last.pin.title", name), "");
    return LastTryScreen.of(c, page, state.wrongBefore(), c.words("last.question"));
  }

  static Content typing(LobbyContext c, RegistrationState.PinPad state) {
    String secret = Secrets.key(state.pin());
    String name = c.words(secret + ".name");
    String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    String why = c.words("pad.why." + Secrets.word(state.pin()));
    Page page =
        new Page(c, step(state.pin()), title, c.words("pad.lead", c.words(secret + ".form"), why));
    return SecretPad.of(c, page, TriesLeft.of(c, state.left(), state.wrongBefore()), false);
  }

  private static int step(PinReference pin) {
    return pin == PinReference.TEXT ? Steps.NAME : Steps.CARD;
  }
}
