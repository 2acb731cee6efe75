package org.madoguchi.app.lobby.screens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.layout.Region;
import org.madoguchi.app.ui.Icon;
import org.madoguchi.app.ui.Key;
import org.madoguchi.app.ui.PhraseText;
import org.madoguchi.app.ui.Plates;
import org.madoguchi.app.ui.Tone;
import org.madoguchi.card.PinMistake;

/** Where a PIN or the password is typed, with a key that stops. */
public final class SecretPad {
  private SecretPad() {}

  /**
   * @param page with title and lead
   * @param above what is to be known before one types
   * @param letters whether it is the password
   */
  public static Content of(LobbyContext c, Page page, Region above, boolean letters) {
    Key stop = c.plain("stop", c.words("pin.stop"), c.onPad());
    return letters
        ? new Typing(c, page, above, new PasswordLine(), PasswordKeys.of(c, stop))
        : new Typing(c, page, above, new PinBoxes(), DigitKeys.of(c, stop));
  }

  /**
   * Rules of a new one, or why the last one couldn't be taken.
   *
   * @param again whether it is typed for the second time
   * @param differed whether the second one was another
   */
  public static Region rules(
      LobbyContext c, boolean letters, boolean again, Set<PinMistake> mistakes, boolean differed) {
    List<PhraseText> wrong = new ArrayList<>();
    for (PinMistake mistake : PinMistake.values()) {
      if (mistakes.contains(mistake)) {
        wrong.add(text(c, "mistake." + mistake.name().toLowerCase(Locale.ROOT)));
      }
    }
    if (differed) {
      wrong.add(text(c, "pad.differed"));
    }
    boolean fresh = wrong.isEmpty();
    if (fresh) {
      String rules = letters ? "pad.rules.password" : "pad.rules.digits";
      wrong.add(text(c, again ? "pad.rules.again" : rules));
    }
    return Plates.plate(
        fresh ? Tone.SOFT : Tone.NOTICE,
        fresh ? Icon.LOCK : Icon.NOTICE,
        wrong.toArray(PhraseText[]::new));
  }

  private static PhraseText text(LobbyContext c, String key) {
    return new PhraseText(c.words(key), "body");
  }
}
