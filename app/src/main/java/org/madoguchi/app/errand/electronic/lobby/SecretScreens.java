package org.madoguchi.app.errand.electronic.lobby;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Region;
import org.madoguchi.app.lobby.screens.Content;
import org.madoguchi.app.lobby.screens.DigitKeys;
import org.madoguchi.app.lobby.screens.LastTryScreen;
import org.madoguchi.app.lobby.screens.LobbyContext;
import org.madoguchi.app.lobby.screens.Page;
import org.madoguchi.app.lobby.screens.PinBoxes;
import org.madoguchi.app.lobby.screens.TriesLeft;
import org.madoguchi.app.lobby.screens.Typing;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.card.PinMistake;
import org.madoguchi.card.RetryCount;

/** Where a PIN or the password is typed, for whatever it is needed. */
final class SecretScreens {
  private SecretScreens() {}

  static Content lastTry(LobbyContext c, ElectronicState.LastTry state) {
    String name = c.words(Keys.secret(state.purpose().pin(state.chosen().wish())) + ".name");
    Page page = new Page(c, Steps.PIN, c.words("last.pin.title", name), "");
    return LastTryScreen.of(c, page, state.wrongBefore(), c.words("last.question"));
  }

  static Content typing(LobbyContext c, ElectronicState.PinPad state) {
    Page page = new Page(c, Steps.PIN, title(c, state), lead(c, state));
    Key stop = c.plain("stop", c.words("pin.stop"), "body");
    return state.letters()
        ? new Typing(c, page, above(c, state), new PasswordLine(), PasswordKeys.of(c, stop))
        : new Typing(c, page, above(c, state), new PinBoxes(), DigitKeys.of(c, stop));
  }

  /** Exactly which one. */
  private static String title(LobbyContext c, ElectronicState.PinPad state) {
    String name = c.words(Keys.secret(state.pin()) + ".name");
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
      return c.words(Keys.secret(state.pin()) + ".form");
    }
    String why = "pad.why." + state.purpose().name().toLowerCase(Locale.ROOT);
    return c.words("pad.lead", c.words(Keys.secret(state.pin()) + ".form"), c.words(why));
  }

  /** What is to be known before one types: tries left, or rules and what was wrong. */
  private static Region above(LobbyContext c, ElectronicState.PinPad state) {
    List<PhraseText> wrong = new ArrayList<>();
    for (PinMistake mistake : PinMistake.values()) {
      if (state.mistakes().contains(mistake)) {
        wrong.add(text(c, "mistake." + mistake.name().toLowerCase(Locale.ROOT)));
      }
    }
    if (state.differed()) {
      wrong.add(text(c, "pad.differed"));
    }
    RetryCount left = state.left();
    if (left != null) {
      return TriesLeft.of(c, left, state.wrongBefore());
    }
    boolean fresh = wrong.isEmpty();
    if (fresh) {
      wrong.add(text(c, rules(state)));
    }
    return Plates.plate(
        fresh ? Tone.SOFT : Tone.NOTICE,
        fresh ? Icon.LOCK : Icon.NOTICE,
        wrong.toArray(PhraseText[]::new));
  }

  private static String rules(ElectronicState.PinPad state) {
    if (state.purpose() == Purpose.AGAIN) {
      return "pad.rules.again";
    }
    return state.letters() ? "pad.rules.password" : "pad.rules.digits";
  }

  private static PhraseText text(LobbyContext c, String key) {
    return new PhraseText(c.words(key), "body");
  }
}
