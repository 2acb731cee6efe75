package org.madoguchi.app.errand.certificate.lobby;

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
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.card.RetryCount;

/** The PIN for a certificate, its last try, and the PIN for the name on the card. */
final class PinScreen {
  private static final int STEP = 4;

  private PinScreen() {}

  static Content of(LobbyContext c, CertificateState.LastTry state) {
    Page page = new Page(c, STEP, c.words("last.title"), "");
    return LastTryScreen.of(c, page, state.wrongBefore(), c.words("last.question"));
  }

  static Content of(LobbyContext c, CertificateState.PinEntry state) {
    Key stop = c.plain("stop", c.words("pin.stop"), "body");
    Region tries = TriesLeft.of(c, state.tries(), state.wrongBefore());
    return typing(c, "pin", tries, stop);
  }

  static Content of(LobbyContext c, CertificateState.NamePin state) {
    Key skip = c.plain("skip", c.words("name.skip"), "body");
    return typing(c, "name.pin", tries(c, state), skip);
  }

  /**
   * @param words which PIN it is: before {@code .title} and {@code .lead}
   * @param leave leads away from the pad
   */
  private static Content typing(LobbyContext c, String words, Region tries, Key leave) {
    Page page = new Page(c, STEP, c.words(words + ".title"), c.words(words + ".lead"));
    return new Typing(c, page, tries, new PinBoxes(), DigitKeys.of(c, leave));
  }

  private static Region tries(LobbyContext c, CertificateState.NamePin state) {
    RetryCount left = state.left();
    return left == null
        ? Plates.notice(Tone.SOFT, Icon.LOCK, c.words("name.pin.tries"))
        : Plates.notice(
            Tone.NOTICE, Icon.NOTICE, c.words("pin.wrong") + "\n" + c.words("name.pin.left"));
  }
}
