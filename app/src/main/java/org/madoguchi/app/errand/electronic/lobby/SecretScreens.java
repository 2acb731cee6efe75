package org.madoguchi.app.errand.electronic.lobby;

import java.util.Locale;
import javafx.scene.layout.Region;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.LastTryScreen;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.SecretPad;
import org.madoguchi.app.lobby.screens.TriesLeft;
import org.madoguchi.app.lobby.stops.Secrets;
import org.madoguchi.card.RetryCount;

/** Where a PIN or the password is typed, for whatever it is needed. */
final class SecretScreens {
  private SecretScreens() {}

  static Content lastTry(LobbyContext c, ElectronicState.LastTry state) {
    String name = c.words(Secrets.key(state.purpose().pin(state.chosen().wish())) + ".name");
    Page page = new Page(c, Steps.PIN, c.words("last.pin.title", name), "");
    return LastTryScreen.of(c, page, state.wrongBefore(), c.words("last.question"));
  }

  static Content typing(LobbyContext c, ElectronicState.PinPad state) {
    Page page = new Page(c, Steps.PIN, title(c, state), lead(c, state));
    return SecretPad.of(c, page, above(c, state), state.letters());
  }

  /** Exactly which one. */
  private static String title(LobbyContext c, ElectronicState.PinPad state) {
    String name = c.words(Secrets.key(state.pin()) + ".name");
    return switch (state.purpose()) {
      case CONSENT, PROOF -> capital(name);
      case OLD -> c.words("pad.old", name);
      case NEW -> c.words("pad.new", name);
      case AGAIN -> c.words("pad.again", name);
    };
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** What it looks like, and what it is needed for. */
  private static String lead(LobbyContext c, ElectronicState.PinPad state) {
    if (state.purpose() == Purpose.AGAIN) {
      return c.words(Secrets.key(state.pin()) + ".form");
    }
    String why = "pad.why." + state.purpose().name().toLowerCase(Locale.ROOT);
    return c.words("pad.lead", c.words(Secrets.key(state.pin()) + ".form"), c.words(why));
  }

  /** What is to be known before one types: tries left, or rules and what was wrong. */
  private static Region above(LobbyContext c, ElectronicState.PinPad state) {
    RetryCount left = state.left();
    return left == null
        ? SecretPad.rules(
            c,
            state.letters(),
            state.purpose() == Purpose.AGAIN,
            state.mistakes(),
            state.differed())
        : TriesLeft.of(c, left, state.wrongBefore());
  }
}
